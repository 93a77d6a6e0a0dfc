"""Which part of the standards somebody's home is about: all of them, or those that name them."""

from collections.abc import Mapping
from dataclasses import dataclass

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role
from fingerpost.standards.judging.rights import is_named
from fingerpost.standards.states import State

OWN_WORK = (IT_STAFF | {Role.BUSINESS, Role.DPO, Role.DSL}) - LEADERS
"""Roles of which the standards name what is theirs to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """The standards that somebody's home counts."""

    states: Mapping[str, State]
    is_whole: bool

    @property
    def families(self) -> frozenset[str]:
        return frozenset(each.asked.family for each in self.states.values())


def part_of(actor: Actor, states: Mapping[str, State]) -> Part:
    """All standards for leaders and whoever looks on; for others those that name their role."""
    if actor.roles & LEADERS or not actor.roles & OWN_WORK:
        return Part(states, is_whole=True)
    own = {id: each for id, each in states.items() if is_named(actor.roles, each.asked)}
    return Part(own, is_whole=False) if own else Part(states, is_whole=True)
