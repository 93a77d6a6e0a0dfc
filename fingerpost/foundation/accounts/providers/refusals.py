"""Why a provider's word was not taken: plainly for the person, in detail for the server's log."""

import logging

from fingerpost.foundation.errors import DomainError

from .known import Provider

log = logging.getLogger(__name__)


class Refused(DomainError):
    """Raised when somebody comes back from a provider without proof of who they are."""


class Unreachable(DomainError):
    """Raised when a provider does not answer, or answers what nobody can read."""


def refused(provider: Provider, reason: str) -> Refused:
    """The person can only try again; whoever keeps the server learns the reason."""
    log.warning("Sign-in with %s refused: %s", provider.word, reason)
    return Refused(
        f"What {provider.title} sent could not be trusted, so nobody was signed in. Try again "
        "from the sign-in page. If it happens twice, tell the person who looks after Fingerpost"
    )


def unreachable(provider: Provider, reason: object) -> Unreachable:
    """Waiting may help; another way in helps at once."""
    log.warning("Sign-in with %s failed: %s", provider.word, reason)
    return Unreachable(
        f"{provider.title} did not answer as it should. Try again in a minute, or sign in another "
        "way"
    )
