"""What happened to a row, read from the trail: who, when, and what differed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.tenancy.prepared import LARGEST, Given, Prepared

from .declaration import Register
from .wording import label, shown

SIZE = 20
NONE = "none"
CREATED = "create"
DEEDS = {
    CREATED: "Added to the register",
    "change": "Changed",
    "import": "Imported from a spreadsheet",
    "undo_import": "Import undone",
    "archive": "Archived, or brought back",
}
ELSEWHERE = {
    "assets.approve_disposal": "Disposal decided",
    "assets.correct": "Disposal corrected",
    "assets.keep": "Changed",
    "assets.propose_disposal": "Disposal proposed",
    "approvals.sign": "Decided, with a signature",
    "approvals.withdraw": "Request withdrawn",
    "calendar.import": "Counted again, as the school year changed",
    "calendar.mark_days": "Counted again, as the school year changed",
    "calendar.set_terms": "Counted again, as the school year changed",
    "contracts.change_commercial": "Changed",
    "contracts.change_data": "Changed",
    "contracts.change_technical": "Changed",
    "contracts.decide": "Decided what happens at its end",
    "contracts.turn": "Moved on by the calendar",
    "files.attach": "File attached",
    "files.detach": "File removed",
    "labels.print": "Given the address for its label",
    "notes.write": "Note written",
    "notes.strike": "Note struck out",
    "memberships.accept": "Came in by an invitation",
    "memberships.say_whose": "Given their account",
    "people.appoint": "Given a role",
    "people.come_back": "Here again",
    "people.leave": "Leaving noted",
    "privacy.erase": "A name was erased",
    "staff_lists.confirm": "Confirmed from a staff list",
    "staff_lists.undo": "Taken back from a staff list",
}
SAID = ("reason", "condition")
FILES = ("file_attached", "file_detached")


@dataclass(frozen=True, slots=True)
class Difference:
    """How one field changed, in words."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Event:
    """One deed done to a row."""

    at: datetime
    who: str
    deed: str
    note: str
    is_first: bool
    is_erased: bool
    differences: tuple[Difference, ...]

    @property
    def entered(self) -> list[tuple[str, str]]:
        """What a new row began with."""
        return [(each.label, each.new) for each in self.differences]


@dataclass(frozen=True, slots=True)
class History:
    """Events, the latest first, and the place from which older ones follow."""

    events: tuple[Event, ...]
    older: int | None


def history(register: Register, row: Model, before: str = "") -> History:
    """The latest events of a row, or those before a place."""
    place = int(before) if before.isdecimal() else LARGEST
    asked = {"model": row._meta.label, "pk": row.pk, "before": place}
    rows = _rows(**asked)
    words = _words_of(asked)
    deeds = {register.deed(name): said for name, said in DEEDS.items()} | ELSEWHERE
    made = [
        (
            entry,
            Event(
                at=at,
                who=str(words[entry].get("actor", "Somebody")),
                deed=deeds.get(deed, deed),
                note=_note(register, words[entry]),
                is_first=is_first(fields),
                is_erased=erased_by is not None and not fields,
                differences=tuple(differences(register, fields)),
            ),
        )
        for _, entry, at, deed, fields, erased_by in rows[:SIZE]
    ]
    telling = {entry for entry, event in made if event.differences}
    events = tuple(event for entry, event in made if event.differences or entry not in telling)
    return History(events, rows[SIZE - 1][0] if len(rows) > SIZE else None)


def as_read(row: Model, revision: int) -> dict[str, Any]:
    """{field: value, as the trail writes it} of what a row said at a revision and says no more."""
    said: dict[str, Any] = {}
    changes = Change.objects.filter(model=row._meta.label, object_id=row.pk).order_by("-pk")
    for fields in changes.values_list("fields", flat=True).iterator():
        if "revision" in fields and fields["revision"][1] <= revision:
            break
        said |= {name: values[0] for name, values in fields.items()}
    return said


def is_first(fields: Mapping[str, list[Any]]) -> bool:
    """Whether a change is the one by which a row came to be."""
    return "number" in fields and all(old is None for old, _ in fields.values())


def differences(register: Register, fields: Mapping[str, list[Any]]) -> list[Difference]:
    """How the fields that a register shows changed, in words."""
    return [
        Difference(
            label(register, name),
            shown(register, name, fields[name][0]),
            shown(register, name, fields[name][1]),
        )
        for name in register.fields
        if name in fields
    ] + [
        Difference(lines.title, fields[lines.plural][0] or NONE, fields[lines.plural][1] or NONE)
        for lines in register.lines
        if lines.plural in fields
    ]


def _note(register: Register, words: Mapping[str, Any]) -> str:
    """What was said of a deed besides."""
    if "same_for_all" in words:
        return f"Set alike for several {register.many} at once"
    return next((str(words[name]) for name in (*FILES, *SAID) if name in words), "")


def _words_of(asked: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    """{entry: {name: value}} for what was said about deeds as a whole."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for entry, name, value in _words(**asked):
        found[entry][name] = value
    return found


def _changes() -> QuerySet[Change]:
    asked = {"model": Given("model"), "object_id": Given("pk"), "pk__lt": Given("before")}
    return Change.objects.filter(**asked).order_by("-pk")[: SIZE + 1]


_rows = Prepared(
    lambda: _changes().values_list(
        "pk", "entry_id", "entry__at", "entry__deed", "fields", "erased_by"
    )
)
_words = Prepared(
    lambda: Detail.objects.filter(
        entry__in=_changes().values("entry_id"), name__in=("actor", "same_for_all", *FILES, *SAID)
    ).values_list("entry_id", "name", "value")
)
