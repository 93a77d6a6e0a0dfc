"""Who may speak of which requirement: leaders of any, others where the standard names them."""

from functools import cache

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import LEADERS, Role
from fingerpost.standards.catalogue import Requirement, Roles
from fingerpost.standards.frameworks.naming import roles_of
from fingerpost.standards.parts import DUTIES

from .models import Judgement
from .rules import Kind


def may_attest(actor: Actor, asked: Requirement) -> bool:
    """Whether somebody may say how it stands: leaders, and whoever the standard names as
    responsible or accountable, such as the DPO for data or the DSL for filtering."""
    if not actor.may("judging.attest"):
        return False
    return bool(actor.roles & LEADERS) or is_named(actor.roles, asked)


def is_named(roles: frozenset[Role], asked: Requirement) -> bool:
    """Whether the standard of a requirement names one of these roles as responsible or
    accountable."""
    return not _named(roles_of(asked)).isdisjoint(roles)


@cache
def _named(told: Roles) -> frozenset[str]:
    """The words of the roles that stand for whoever is responsible or accountable."""
    parts = (*told.accountable, *told.responsible)
    duties = (duty for part in parts for duty in DUTIES.get(part, ()))
    return frozenset(map(str, (*parts, *duties)))


def may_carry(actor: Actor, judgement: Judgement, asked: Requirement) -> bool:
    """Whether somebody may say of today's wording what was said of an earlier one."""
    if judgement.kind == Kind.STATEMENT:
        return may_attest(actor, asked)
    if judgement.kind == Kind.NOT_APPLICABLE:
        return actor.may("judging.leave_out")
    return actor.may("judging.override")


def may_end(actor: Actor, judgement: Judgement) -> bool:
    """Whether somebody may end what was said: whoever said it, or a leader."""
    own = actor.account_id is not None and judgement.account == actor.account_id
    is_open = judgement.stands or judgement.waits
    return is_open and actor.may("judging.end") and (own or bool(actor.roles & LEADERS))
