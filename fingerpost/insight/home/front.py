"""The front page of a school that has begun, and of one that has not."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.standards.states import State, as_at

from .news import news
from .position import FIRST, Position, headline, lede, opening, position
from .steps import arms, first_arms, next_steps


def front(
    actor: Actor, states: Mapping[str, State], today: date, *, everything: bool
) -> dict[str, Any]:
    """What the front page shows; `everything` shows every step, not the first three only."""
    held = position(states)
    page = _begun(actor, states, held, everything) if held.begun else _fresh(actor, today)
    return page | {
        "lede": lede(held),
        "begun": held.begun,
        "news": news(states, today),
        "families": held.families,
        "marks": held.whole.marks_in_words,
        "as_at": as_at(states, states.values(), today),
    }


def _begun(
    actor: Actor, states: Mapping[str, State], held: Position, everything: bool
) -> dict[str, Any]:
    steps = next_steps(states)
    shown = steps if everything else steps[:FIRST]
    return {
        "headline": headline(held, len(steps), "you" if actor.may("standards.ask") else "somebody"),
        "arms": arms(shown, actor),
        "more": len(steps) - len(shown),
    }


def _fresh(actor: Actor, today: date) -> dict[str, Any]:
    first = first_arms(actor)
    return {"headline": opening(actor.organisation, len(first), today), "arms": first, "more": 0}
