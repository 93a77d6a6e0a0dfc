"""Tickets, events and messages out of what another program said, with the times that they had."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.records.estate.models import Asset

from ..choices import Asker, Channel, EventKind, Kind, Priority, Status
from ..models import Event, Message, Said, Ticket
from .judging import is_over

SUMMARY, LINE, NAME = 160, 400, 120
ELSEWHERE = "As it was in the program before"
A_MOMENT = timedelta(seconds=1)


class Makers:
    """Makes rows for one school; people, rooms and things are found by what a file calls them."""

    def __init__(self, actor: Actor) -> None:
        self.actor, self.organisation = actor, actor.organisation
        self.people: dict[str, Person] = {}
        for each in Person.objects.all().order_by("-pk"):
            self.people |= {name: each for name in (fold(each.name), each.email.casefold()) if name}
        self.rooms: dict[str, Room] = {}
        for room in Room.objects.all().order_by("-pk"):
            self.rooms |= {fold(room.label): room, fold(room.name): room}
        tagged = Asset.objects.exclude(tag_key="").values_list("tag_key", "pk")
        self.assets = dict(tagged)

    def ticket(self, values: Mapping[str, Any]) -> Ticket:
        """A ticket that is not written yet; what fits nowhere is told in its description."""
        who = values.get("requester", "")
        person = self.people.get(fold(who)) or self.people.get(who.casefold())
        room = self.rooms.get(fold(values.get("room", "")))
        asset = self.assets.get(fold(values.get("asset", "")))
        told = {"Who asked": "" if person else who}
        told["Room"] = "" if room else values.get("room", "")
        told["Asset"] = "" if asset else values.get("asset", "")
        told["Worked on by"] = values.get("assignee", "")
        told |= dict(values.get("besides", []))
        whole = values.get("description", "")
        summary = " ".join((values.get("summary") or whole).split())
        if len(summary) > SUMMARY:
            whole = "\n\n".join(filter(None, (summary, whole if whole != summary else "")))
        over = is_over(values)
        ticket = Ticket(
            organisation=self.organisation,
            kind=values.get("kind", Kind.INCIDENT),
            channel=Channel.IMPORT,
            summary=summary[:SUMMARY],
            description=_with(whole, told),
            requester=person,
            asker="" if person else Asker.UNKNOWN,
            opened_at=_moment(values["opened"]),
            opened_by=(who or self.actor.name)[:NAME],
            room=room,
            asset_id=asset,
            priority=int(values.get("priority", Priority.P4)),
            priority_reason=ELSEWHERE,
            status=Status.CLOSED if over else Status.NEW,
            resolved_at=_end(values) if over else None,
            resolution=" ".join(values.get("resolution", ELSEWHERE).split())[:LINE] if over else "",
        )
        ticket.keep_keys()
        return ticket

    def events(self, ticket: Ticket, values: Mapping[str, Any]) -> Iterator[Event]:
        """What the clock reads: when it was asked, answered first, and over."""
        opened = ticket.opened_at
        yield self._event(ticket, EventKind.OPENED, opened, priority=ticket.priority)
        if "responded" in values:
            at = max(opened, _moment(values["responded"]))
            yield self._event(ticket, EventKind.RESPONDED, at)
        if ticket.resolved_at:
            yield self._event(ticket, EventKind.RESOLVED, ticket.resolved_at)
            yield self._event(ticket, EventKind.CLOSED, ticket.resolved_at + A_MOMENT)

    def message(self, ticket: Ticket, values: Mapping[str, Any]) -> Message:
        """A reply as it was written; of the person who asked, if the file names nobody else."""
        who = values.get("by", "")
        person = self.people.get(fold(who)) or self.people.get(who.casefold())
        asked = ticket.requester_id and person and person.pk == ticket.requester_id
        kind = Said.NOTE if values.get("private") else Said.ANSWER if asked else Said.REPLY
        return Message(
            organisation=self.organisation,
            ticket=ticket,
            kind=kind,
            text=values["text"],
            at=_moment(values["at"]),
            by=str(person.name if person else who or ELSEWHERE)[:NAME],
        )

    def _event(self, ticket: Ticket, kind: EventKind, at: datetime, **more: Any) -> Event:
        return Event(
            organisation=self.organisation,
            ticket=ticket,
            at=at,
            kind=kind,
            by=self.actor.name,
            account=self.actor.account_id,
            **more,
        )


def _end(values: Mapping[str, Any]) -> datetime:
    """When it was over; where the file does not say, when it was answered or asked."""
    opened = _moment(values["opened"])
    told = values.get("closed") or values.get("responded")
    return max(opened, _moment(told)) if told else opened


def _with(text: str, told: Mapping[str, str]) -> str:
    lines = "\n".join(f"{what}: {said}" for what, said in told.items() if said)
    return "\n\n".join(filter(None, (text.strip(), lines)))


def _moment(kept: str) -> datetime:
    return datetime.fromisoformat(kept)
