"""Letters that did not get through wait for whoever looks after the mail server."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Prepared

from .falling import Due, duty

MOST = 100


@duty(
    "letters",
    "Letters that did not get through",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT}),
    view="mail.view",
    done_when="each was sent again, or is not needed",
    counted=("undelivered letter", "undelivered letters"),
    page="/mail/",
    afresh=True,
)
def undelivered(today: date, until: date) -> Iterator[Due]:
    """Nobody is given days for it: what did not get through waits today."""
    for subject, to in _undelivered():
        yield Due(today, f"{subject or 'A letter'}, to {to}", "/mail/")


_undelivered = Prepared(
    lambda: Mail.objects.undelivered().order_by("pk").values_list("subject", "to")[:MOST]
)
