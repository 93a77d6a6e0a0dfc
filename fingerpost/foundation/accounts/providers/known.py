"""The providers that this installation trusts: those that its settings name, and no others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Provider:
    """One place where people prove who they are, and what its word is taken for."""

    word: str
    """What it is called in addresses and in the log of sign-ins."""
    title: str
    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    must_say: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Claim -> values, one of which a token must carry: the tenant, the domain."""
    second_step: tuple[str, str] | None = None
    """The claim, and its value, that stand for a second step; without it no claim does."""
    also_ask: Mapping[str, str] = field(default_factory=dict)
    """What else it is told when somebody is sent there."""
    lets_choose: bool = False
    """Whether it can be told to ask with which of several accounts."""
    tells_when: bool = True
    """Whether it says when the person last typed their password there."""


def all_known() -> tuple[Provider, ...]:
    """Every provider that is configured, in the order of the buttons."""
    known: tuple[Provider, ...] = settings.SIGN_IN_PROVIDERS
    return known


def find(word: str) -> Provider | None:
    """A provider by its word."""
    return next((each for each in all_known() if each.word == word), None)


def title_of(issuer: str) -> str:
    """What people call a provider; its address once it is configured no more."""
    return next((each.title for each in all_known() if each.issuer == issuer), issuer)
