"""The socket for approvals: what a record may need somebody else's decision on.

An app plugs in from its own approving.py, which is read at start-up.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.tenancy.rows import TenantModel

if TYPE_CHECKING:
    from .models import Approval

Facts = Sequence[tuple[str, str]]
"""(label, text) of everything that a decision is about. Other changes of the record keep it."""
Settled = Sequence[tuple[Any, "Approval"]]
"""Records, each with the approval that has just been decided or withdrawn."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of decision: about which records, in what words, and whose it is."""

    word: str
    title: str
    """What it is about, as a heading: "Disposal of an asset"."""
    model: type[TenantModel]
    page: str
    """The name of the page that shows one record."""
    decide: str
    """The deed whose roles decide; marked by `second_step` and `fresh` where that matters."""
    sentence: Callable[[Any], str]
    """What is asked about a record, as an order: "Dispose of AST-0042 Laptop"."""
    facts: Callable[[Any], Facts]
    settle: Callable[[Actor, Settled], None]
    """What becomes of the records, within the deed that decided or withdrew."""
    deputy: str = ""
    """The deed whose roles may decide once it was handed to them."""
    takes_conditions: bool = False


KINDS: dict[str, Kind] = {}
"""By word."""


def needs_approval(kind: Kind) -> Kind:
    """Declare a kind of decision; two of one word stop the site."""
    if kind.word in KINDS:
        raise ImproperlyConfigured(f"Two kinds of approval are called {kind.word}.")
    KINDS[kind.word] = kind
    return kind


def kinds_of(actor: Actor) -> tuple[list[str], list[str]]:
    """The kinds that somebody decides about, and those they decide about as a deputy."""
    own = [each.word for each in KINDS.values() if actor.may(each.decide)]
    handed = [each.word for each in KINDS.values() if each.deputy and actor.may(each.deputy)]
    return own, handed


def roles_of(actor: Actor, kinds: Iterable[Kind]) -> str:
    """The roles in which somebody decides about these kinds, in words."""
    deeds = [deed for each in kinds for deed in (each.decide, each.deputy) if deed]
    carrying = frozenset[Role]().union(*(MATRIX[each] for each in deeds))
    return ", ".join(Role(each).label for each in sorted(actor.roles & carrying))
