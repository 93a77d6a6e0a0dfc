"""A ticket, and the tickets of a school in the order they are taken."""

from datetime import UTC, datetime
from typing import Any

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import KeyField
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.contracts.models import Contract
from fingerpost.records.estate.models import Asset
from fingerpost.records.systems.models import System

from ..choices import (
    WAITING,
    Asker,
    Channel,
    Impact,
    Kind,
    Priority,
    Shelf,
    Status,
    Urgency,
    shelf_of,
)
from ..expectations.choices import Raise

NEVER = datetime(9999, 12, 31, tzinfo=UTC)
"""When a ticket is due that is due at no time."""


WRITTEN = (
    "description",
    "resolution",
    "priority_reason",
    "elsewhere",
    "tags",
    "workaround",
    "back_out",
    "standards",
)
"""The texts of a ticket beside its summary."""


def reference(number: int) -> str:
    """IT-0042, as people say it and write it in a mail."""
    return f"IT-{number:04}"


def where(room: Room | None, elsewhere: str) -> str:
    """Where somebody is to come: the room of the list, or what was said in words."""
    return room.label[:260] if room else elsewhere


class Line(models.CharField):  # type: ignore[type-arg]
    """A line that stands in its row alone."""

    derived = True  # the trail keeps no copy: what people write can be taken out of sight


class Minutes(models.PositiveSmallIntegerField):  # type: ignore[type-arg]
    """How long a request took."""

    derived = True  # the trail keeps no copy: who acted stands there, and minutes are of nobody


def _link(model: Any) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        model, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )


class TicketQuerySet(TenantQuerySet["Ticket"]):
    def open(self) -> "TicketQuerySet":
        """Not resolved and not closed."""
        return self.exclude(shelf=Shelf.DONE)

    def queued(self) -> "TicketQuerySet":
        """To be worked on now, in the order they are taken."""
        return self.filter(shelf=Shelf.QUEUE).in_order()

    def in_order(self) -> "TicketQuerySet":
        """A class that waits first, then what is due soonest, then room by room (order.py)."""
        return self.order_by("turn", "due_at", "priority", "room_key", "id")

    def solved_between(self, first: datetime, end: datetime) -> "TicketQuerySet":
        """Solved from a moment on and before another, with what was merged into another."""
        return self.filter(resolved_at__gte=first, resolved_at__lt=end)

    def of_requester(self, person: int) -> "TicketQuerySet":
        """What somebody asked for, the newest first."""
        return self.filter(requester=person).order_by("-id")


class Ticket(TenantModel):
    """Something that somebody asked IT for. Who asked never changes."""

    number = models.PositiveIntegerField("reference", editable=False)
    kind = models.CharField("what it is", max_length=10, choices=Kind, default=Kind.INCIDENT)
    channel = models.CharField("came in", max_length=10, choices=Channel, default=Channel.PORTAL)
    summary = Line("in a few words", max_length=160)
    description = Words("more about it", max_length=10_000, blank=True)

    requester = _link(Person)
    asker = models.CharField("who asks", max_length=10, choices=Asker, blank=True)
    """Where no person of the list does."""
    year_group = models.CharField("year group", max_length=20, blank=True)
    on_behalf_of = _link(Person)
    opened_at = models.DateTimeField("opened")
    opened_by = models.CharField("opened by", max_length=120)
    opened_account = models.PositiveBigIntegerField(null=True, blank=True)

    asset = _link(Asset)
    room = _link(Room)
    elsewhere = Line("where, in words", max_length=120, blank=True)
    """Where it is no room of the list."""
    system = _link(System)
    contract = _link(Contract)
    tags = Line("tags", max_length=200, blank=True)
    """Words of the desk's own, in small letters, with a comma and a space between."""

    impact = models.CharField("whom it holds up", max_length=8, choices=Impact, default=Impact.ONE)
    urgency = models.CharField(
        "how badly", max_length=10, choices=Urgency, default=Urgency.WORKAROUND
    )
    a_class_waits = models.BooleanField("a class is waiting", default=False)
    raised_by = models.CharField("what raises it", max_length=12, choices=Raise, blank=True)
    priority = models.PositiveSmallIntegerField("priority", choices=Priority, default=Priority.P4)
    priority_reason = Line("why this priority", max_length=300, blank=True)
    """Empty while it follows from impact and urgency."""
    is_sensitive = models.BooleanField("is sensitive", default=False)

    status = models.CharField("status", max_length=16, choices=Status, default=Status.NEW)
    until = models.DateTimeField("put off until", null=True, blank=True)
    assignee = models.CharField("with", max_length=120, blank=True)
    assignee_account = models.PositiveBigIntegerField(null=True, blank=True)
    approver = models.CharField("asked to approve", max_length=120, blank=True)
    approver_account = models.PositiveBigIntegerField(null=True, blank=True)
    workaround = Words("the way round it", max_length=2000, blank=True)
    """Of a problem; those who asked about it read it until it is put right."""
    back_out = Words("how it is taken back", max_length=2000, blank=True)
    standards = Words("which standards it touches", max_length=2000, blank=True)
    """Of a change, with whether they are still met."""
    resolution = Line("what was done", max_length=400, blank=True)
    resolved_at = models.DateTimeField("resolved", null=True, blank=True)
    minutes = Minutes("minutes it took", null=True, blank=True)
    """None where nobody noted them."""
    merged_into = _link("self")

    shelf = KeyField(max_length=8, choices=Shelf, default=Shelf.QUEUE)
    turn = models.PositiveSmallIntegerField(default=1, editable=False)
    """0 while a class waits."""
    due_at = models.DateTimeField(default=NEVER, editable=False)
    """When it is due to be resolved; written by one function, and by the clock alone."""
    room_key = KeyField(max_length=260)

    objects = TenantManager.from_queryset(TicketQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="ticket_number_once"),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "shelf", "turn", "due_at", "priority", "room_key", "id"],
                name="ticket_queue",
            ),
            models.Index(
                fields=["organisation", "assignee_account", "shelf", "turn", "due_at", "priority"],
                name="ticket_assignee",
            ),
            models.Index(fields=["organisation", "requester", "-id"], name="ticket_requester"),
            models.Index(fields=["organisation", "on_behalf_of", "-id"], name="ticket_on_behalf"),
            models.Index(fields=["organisation", "opened_account", "-id"], name="ticket_opened"),
            models.Index(fields=["organisation", "asset", "-id"], name="ticket_asset"),
            models.Index(fields=["organisation", "room", "shelf", "-id"], name="ticket_room"),
            models.Index(fields=["organisation", "status", "until"], name="ticket_until"),
            models.Index(fields=["organisation", "merged_into"], name="ticket_merged"),
            models.Index(fields=["organisation", "opened_at"], name="ticket_came_in"),
            models.Index(fields=["organisation", "resolved_at"], name="ticket_solved"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.summary}"

    @property
    def reference(self) -> str:
        return reference(self.number)

    @property
    def is_open(self) -> bool:
        return str(self.shelf) != Shelf.DONE

    @property
    def is_waiting(self) -> bool:
        return self.status in WAITING

    @property
    def is_due(self) -> bool:
        """Whether it is due at any time at all."""
        is_known: bool = self.due_at != NEVER
        return is_known

    @property
    def is_own_work(self) -> bool:
        """Whether IT keeps it for itself: a cause behind requests, or a change."""
        return self.kind in (Kind.PROBLEM, Kind.CHANGE)

    @property
    def weighed(self) -> str:
        """What its usual priority rests on, in words. A class that waits outweighs one person."""
        said = [self.get_impact_display(), self.get_urgency_display()]
        if self.a_class_waits:
            is_wide = self.impact in (Impact.SCHOOL, Impact.GROUP)
            said = ["A class is waiting", *(said[:1] if is_wide else [])]
        said += [self.get_raised_by_display()] if self.raised_by else []
        return "; ".join([said[0], *(each.lower() for each in said[1:])])

    @property
    def tagged(self) -> list[str]:
        """Its tags one by one."""
        return self.tags.split(", ") if self.tags else []

    @property
    def who(self) -> str:
        """Who asked, in words: a name of the list, or "A pupil, Year 9"."""
        if self.requester:
            return str(self.requester.name)
        said = Asker(self.asker or Asker.UNKNOWN).label
        return f"{said}, {self.year_group}" if self.year_group else said

    def keep_keys(self) -> None:
        """Fill what follows from other fields; called by every verb before writing."""
        self.shelf = shelf_of(self.status)
        self.turn = 0 if self.a_class_waits else 1
        self.room_key = where(self.room, self.elsewhere)
