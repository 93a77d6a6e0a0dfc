"""What waits for those who are told of a worry; and the one line that IT support sees."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.now import today as this_day
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.ui.filters import written_moment

from .models import Worry

TOLD = ("Worries that I am told of", "Somebody told you of a worry")


def is_told(actor: Actor) -> bool:
    """Offered to those alone who were told of something."""
    return bool(_any()) and Worry.objects.all().told_to(actor, this_day()).exists()


@waits("Worries", page="worries:index", view="worries.view", offered=is_told, heading=TOLD)
def unread(actor: Actor, today: date) -> Iterable[Due]:
    """Each is to be known of on the day on which it was told."""
    if not _any_unread():  # mostly there is none, and whose takes longer
        return []
    found = Worry.objects.all().told_to(actor, today).unread().order_by("pk")
    return [
        Due(
            localdate(each.at),
            f"{each.reference}, told {written_moment(each.at)}: say today that you know of it",
            reverse("worries:show", args=[each.pk]),
        )
        for each in found
    ]


@duty(
    "devices-kept-aside",
    "Devices to keep aside",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT, Role.EXTERNAL_IT}),
    view="worries.view_devices",
    done_when="somebody says that it is kept aside",
    counted=("device to keep aside", "devices to keep aside"),
    page="/worries/devices/",
)
def devices(today: date, until: date) -> Iterator[Due]:
    for each in _devices():
        title = f"Device needed: {each.device}. Ask {each.device_asked_by}"
        yield Due(today, title, "/worries/devices/")


_any = Prepared(lambda: Worry.objects.values_list("pk")[:1])
_any_unread = Prepared(lambda: Worry.objects.all().unread().values_list("pk")[:1])
_devices = Prepared(lambda: Worry.objects.all().devices_waiting().order_by("pk"))
