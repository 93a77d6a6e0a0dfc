"""The front page of a school that has begun, and of one that has not."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.standards.states import State, as_at, counted

from .needs import Needs
from .news import news
from .part import Part, part_of
from .position import Position, headline, lede, opening, position
from .steps import arms, first_arms, next_steps

FIRST = 3


def front(
    actor: Actor,
    states: Mapping[str, State],
    opened: Collection[str],
    needs: Needs,
    *,
    everything: bool,
) -> dict[str, Any]:
    """What the front page shows; `everything` shows every step, not the first three only."""
    whole = position(Part(states, is_whole=True), opened)
    part = part_of(actor, states) if whole.begun else Part(states, is_whole=True)
    held = whole if part.is_whole else position(part, opened)
    theirs = counted(part.states, opened)
    page = (
        _begun(actor, theirs, held, needs, everything)
        if whole.begun
        else _fresh(actor, needs.today)
    )
    return page | {
        "lede": lede(held),
        "begun": whole.begun,
        "held": held,
        "news": news(theirs, needs.today),
        "as_at": as_at(states, theirs.values(), needs.today),
    }


def _begun(
    actor: Actor, states: Mapping[str, State], held: Position, needs: Needs, everything: bool
) -> dict[str, Any]:
    steps = next_steps(states)
    if held.names_you:
        steps = [each for each in steps if may_open(actor, each.go_to)]
    shown = steps if everything else steps[:FIRST]
    return {
        "headline": headline(held, needs.words),
        "arms": arms(shown, actor),
        "steps": len(steps),
        "more": len(steps) - len(shown),
    }


def _fresh(actor: Actor, today: date) -> dict[str, Any]:
    first = first_arms(actor)
    return {
        "headline": opening(actor.organisation, len(first), today),
        "arms": first,
        "steps": len(first),
        "more": 0,
    }
