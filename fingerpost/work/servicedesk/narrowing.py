"""Which requests of the queue an address asks for: whose, what, and how they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Self
from urllib.parse import urlencode

from django.db.models import Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.memberships.members import members
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.places.lines import natural
from fingerpost.foundation.places.models import Room

from .choices import Kind, Shelf, Status, shelf_of
from .models import Ticket

ALL, MINE, UNASSIGNED, WAITING = "", "mine", "unassigned", "waiting"
TABS = {ALL: "In the queue", MINE: "Mine", UNASSIGNED: "With nobody", WAITING: "Waiting"}
OURS, OUTSIDE = "ours", "outside"
TEAMS = {OURS: "With our own IT support", OUTSIDE: "With the company outside"}
"""Who answers requests is told apart by what they are to the school (hybrid support of the DfE IT
support standard 3), so that nobody keeps a list of teams."""
OPEN = [each for each in Status if shelf_of(each) != Shelf.DONE]
YES = "yes"
WORD, OVER = "desk", "desk-schools"
"""By these the views that people keep of the queue, and of that of all their schools, are told
from those of registers."""
LATEST = 300
"""So many requests are looked at for the tags in use, beside all that are open."""
SHOWN = 30
"""More tags than these are no help to whoever chooses one."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What an address asks for. What it cannot mean is left out, so that no address is an error."""

    tab: str = ALL
    kind: str = ""
    status: str = ""
    tag: str = ""
    room: str = ""
    """The key of a room of the list."""
    team: str = ""
    late: str = ""
    school: str = ""
    """The key of one of the schools that are read together."""

    @classmethod
    def read(cls, address: Mapping[str, str]) -> Self:
        """What an address spells."""
        said = {name: address.get(name, "") for name in NAMES}
        known = {"tab": TABS, "kind": Kind.values, "status": OPEN, "team": TEAMS}
        told = {name: value for name, value in said.items() if value in known.get(name, (value,))}
        late = YES if said["late"] else ""  # a box that is ticked says "on"
        keys = {name: said[name] if said[name].isdecimal() else "" for name in ("room", "school")}
        return cls(**told | keys | {"tag": said["tag"].strip().lower()[:200], "late": late})

    def but(self, **changes: str) -> Self:
        """The same with some of it changed."""
        return type(self)(**asdict(self) | changes)

    @property
    def usual(self) -> Self:
        """The same with nothing chosen but the tab, and the school."""
        return type(self)(tab=self.tab, school=self.school)

    @property
    def is_usual(self) -> bool:
        return self == self.usual

    @property
    def address(self) -> str:
        """The address that asks for it, always spelled alike."""
        return "?" + urlencode([(name, said) for name, said in asdict(self).items() if said])

    @property
    def shelf(self) -> Shelf:
        """Where the requests lie: a status says so, and without one the tab does."""
        if self.status:
            return shelf_of(self.status)
        return Shelf.WAITING if self.tab == WAITING else Shelf.QUEUE

    @property
    def words(self) -> str:
        """What is chosen beside the tab, as people say it."""
        kind, status = (
            self.kind and Kind(self.kind).label,
            self.status and Status(self.status).label,
        )
        tag, late = self.tag and f"tag “{self.tag}”", self.late and "late"
        room, team = dict(rooms()).get(self.room), TEAMS.get(self.team)
        return "; ".join(filter(None, (kind, status, tag, room, team, late)))

    def condition(self, actor: Actor, now: datetime) -> Q:
        """What a request must be, on whichever shelf; nothing is told of a sensitive one."""
        found = Q()
        if self.tab == MINE:
            found &= Q(assignee_account=actor.account_id)
        elif self.tab == UNASSIGNED:
            found &= Q(assignee_account=None, assignee="")
        for name in ("kind", "status"):
            if said := getattr(self, name):
                found &= Q(**{name: said})
        if self.room:
            found &= Q(room=int(self.room))
        if self.team:
            found &= Q(assignee_account__in=_accounts(self.team, actor))
        if self.late:
            found &= Q(due_at__lt=now)
        return found & _bears(self.tag) & self._telling_nothing(actor)

    def _telling_nothing(self, actor: Actor) -> Q:
        """By what a sensitive request is about, those alone find it who have it or see them all."""
        if not (self.kind or self.tag) or actor.may("desk.view_sensitive"):
            return Q()
        me = actor.account_id
        return Q(is_sensitive=False) | Q(assignee_account=me) | Q(opened_account=me)


NAMES = ("tab", "kind", "status", "tag", "room", "team", "late", "school")


def _accounts(team: str, actor: Actor) -> list[int]:
    """Who answers requests here today, of one of the teams."""
    here = [each for each in members(actor.organisation, today()) if each.may("desk.reply")]
    wanted = team == OUTSIDE
    return [each.account.pk for each in here if (Role.EXTERNAL_IT in each.roles) == wanted]


def _bears(tag: str) -> Q:
    """That a request bears a tag, whole, among its others."""
    if not tag:
        return Q()
    return (
        Q(tags=tag)
        | Q(tags__startswith=f"{tag}, ")
        | Q(tags__endswith=f", {tag}")
        | Q(tags__contains=f", {tag}, ")
    )


@remembered(Room)
def rooms() -> list[tuple[str, str]]:
    """The rooms of the list as (key, label), in the order in which people count them."""
    found = [(str(each.pk), each.label) for each in Room.objects.in_use()]
    return sorted(found, key=lambda pair: natural(pair[1]))


@remembered(Ticket)
def tags_in_use() -> list[str]:
    """The tags that requests bear, what is used most first; none of a sensitive request."""
    told = Ticket.objects.filter(is_sensitive=False).values_list("tags", flat=True)
    now = told.filter(shelf__in=(Shelf.QUEUE, Shelf.WAITING)).exclude(tags="")
    return ranked([*now, *told.order_by("-opened_at")[:LATEST]])


def ranked(lines: Iterable[str]) -> list[str]:
    """The tags of so many lines, what stands in most of them first, otherwise by the alphabet."""
    counted: dict[str, int] = {}
    for line in lines:
        for tag in filter(None, line.split(", ")):
            counted[tag] = counted.get(tag, 0) + 1
    return sorted(counted, key=lambda tag: (-counted[tag], tag))[:SHOWN]
