"""A mailbox that cannot be read keeps requests from IT, so it waits for whoever can mend it."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import IT_STAFF
from fingerpost.foundation.tenancy.prepared import Prepared

from .models import Reading


@duty(
    "mailboxes",
    "Mailboxes that cannot be read",
    falls_to=Duty.IT_SUPPORT,
    also=IT_STAFF,
    view="mailboxes.view",
    done_when="the mailbox can be read again, or is paused",
    counted=("mailbox", "mailboxes"),
    page="/desk/mailboxes/",
    afresh=True,  # no deed is done when a mail server stops
)
def unread(today: date, until: date) -> Iterator[Due]:
    for address, mailbox in _failing():
        yield Due(today, f"{address} cannot be read", f"/desk/mailboxes/{mailbox}/")


_failing = Prepared(
    lambda: (
        Reading.objects.filter(mailbox__is_on=True)
        .exclude(since=None)
        .order_by("pk")
        .values_list("mailbox__address", "mailbox_id")
    )
)
