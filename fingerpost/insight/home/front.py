"""The front page of a school that has begun, and of one that has not."""

from collections.abc import Collection, Mapping
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.permissions import LEADERS
from fingerpost.standards.states import State, States, as_at, counted

from .needs import Needs
from .news import news
from .part import Part, part_of
from .position import Position, has_begun, headline, lede, nothing_yet, opening, position
from .steps import Step, arms, first_arms, next_steps

FIRST = 3


def front(
    actor: Actor,
    states: States,
    opened: Collection[str],
    needs: Needs,
    *,
    everything: bool,
) -> dict[str, Any]:
    """What the front page shows; `everything` shows every step, not the first three only."""
    begun = has_begun(counted(states, opened).values())
    part = part_of(actor, states) if begun else Part(states, is_whole=True)
    held, theirs = position(part, opened), counted(part.states, opened)
    if begun:
        steps = _steps(actor, theirs, held)
        shown = steps if everything else steps[:FIRST]
        page = {
            "headline": headline(held, needs.words),
            "lede": lede(held),
            "arms": arms(shown, actor),
            "more": len(steps) - len(shown),
        }
    else:
        first = first_arms(actor, needs.today)
        said = opening(actor.organisation, len(first), needs.today)
        page = {"headline": said, "lede": nothing_yet(held), "arms": first, "more": 0}
    return page | {
        "begun": begun,
        "held": held,
        "looks_on": part.is_whole and not actor.roles & LEADERS,
        "news": news(theirs, needs.today),
        "as_at": as_at(states, theirs.values()),
    }


def _steps(actor: Actor, states: Mapping[str, State], held: Position) -> list[Step]:
    """Every step that would help; of those that name somebody, the ones that they may take."""
    steps = next_steps(states)
    if held.names_you:
        return [each for each in steps if may_open(actor, each.go_to)]
    return steps
