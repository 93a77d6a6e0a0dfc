"""Filling in one thing about many rows: a field for each, and one value for all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .asking import ask
from .declaration import Hole, Register
from .listing import Row
from .wording import label, shown

NAMED = 5
Messages = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Gap:
    """A row that lacks something: how it is named, what tells it apart, and what stands there."""

    pk: int
    reference: str
    title: str
    known_by: str
    now: Any


def gaps(register: Register, hole: Hole, rows: Sequence[Row]) -> list[Gap]:
    """Rows of (id, key, *columns) with the columns of `columns_for`."""
    return [
        Gap(
            row[0],
            register.reference(row[2]),
            row[3],
            " · ".join(
                shown(register, name, value)
                for name, value in zip(register.known_by, row[4:-1], strict=True)
                if value
            ),
            row[-1],
        )
        for row in rows
    ]


def columns_for(register: Register, field: str) -> tuple[str, ...]:
    """What a page needs to name rows and to show what stands in a field."""
    return ("number", register.title, *register.known_by, field)


class MendForm(GovForm):
    """A field for each row that lacks something; what stays empty stays as it is."""

    marks_optional = False

    def __init__(
        self,
        register: Register,
        data: QueryDict | None,
        hole: Hole,
        gaps: Sequence[Gap],
        closed: Set[int] = frozenset(),
    ) -> None:
        super().__init__(data)
        self.register, self.hole, self.gaps, self.closed = register, hole, gaps, closed
        self.start = start_of(register)
        if hole.field not in register.unlike:
            self.fields["same"] = self._ask_same()
        for gap in gaps:
            self.fields[f"{self.start}{gap.pk}"] = self._ask(gap)
        for field in self.fields.values():
            speak_plainly(field, label(register, hole.field))

    def rows(self) -> Iterator[forms.BoundField]:
        """The field of each row."""
        return (self[f"{self.start}{gap.pk}"] for gap in self.gaps)

    def clean(self) -> dict[str, Any]:
        """Refuse to write over what somebody else filled in meanwhile."""
        for pk in self.closed:
            if self.cleaned_data.get(f"{self.start}{pk}"):
                self.add_error(
                    f"{self.start}{pk}",
                    "Somebody else filled this in meanwhile. Clear it to keep theirs",
                )
        return self.cleaned_data

    def mends(self, actor: Actor) -> list[Any]:
        """Save what was filled in; answers nothing and shows why when a rule refuses."""
        if not self.is_valid():
            return []
        mend = self.register.verbs.mend
        try:
            return list(mend(actor, self._changes(), same=self.cleaned_data.get("same")))
        except DomainError as refusal:
            self.add_error(None, str(refusal))
            self._show_refused(getattr(refusal, "rows", {}))
        return []

    def _show_refused(self, rows: Mapping[int, Messages]) -> None:
        """Each message in its row; what the one value for all brought about, beside that value."""
        refused = [(gap, joined(rows[gap.pk])) for gap in self.gaps if gap.pk in rows]
        alike = []
        for gap, said in refused:
            if self.cleaned_data.get(f"{self.start}{gap.pk}"):
                self.add_error(f"{self.start}{gap.pk}", f"{gap.reference}: {said}")
            else:
                alike.append((gap.reference, said))
        if alike:
            names = [name for name, _ in alike[:NAMED]]
            others = len(alike) - len(names)
            listed = ", ".join(names) + (f" and {others} more" if others else "")
            self.add_error("same", f"This does not fit {listed}: {alike[0][1]}")

    def _changes(self) -> dict[int, dict[str, Any]]:
        same = self.cleaned_data.get("same")
        open_ones = [gap.pk for gap in self.gaps if gap.pk not in self.closed]
        typed = {pk: self.cleaned_data[f"{self.start}{pk}"] or same for pk in open_ones}
        return {pk: {self.hole.field: value} for pk, value in typed.items() if value}

    def _ask(self, gap: Gap) -> forms.Field:
        name = self.hole.field
        now = f"now {shown(self.register, name, gap.now)}" if gap.now else ""
        hint = " · ".join(filter(None, (gap.known_by, now)))
        options: dict[str, Any] = {"label": f"{gap.reference} {gap.title}", "help_text": hint}
        if isinstance(self.register.fields[name], models.DateField):  # fifty of them look alike
            wrong = f"{gap.reference}: enter a date like 2 March 2026"
            options["error_messages"] = {"invalid": wrong}
        return self._field(**options)

    def _ask_same(self) -> forms.Field:
        return self._field(
            label="Set all the empty ones to",
            help_text="The record will say that these were set alike, all at once",
        )

    def _field(self, **options: Any) -> forms.Field:
        """The field that fills the gap; empty leaves things as they are."""
        if words := self.register.choices.get(self.hole.field):
            options["choices"] = [("", "Leave as it is"), *words.items()]
        return ask(self.register, self.hole.field, required=False, initial=None, **options)


def joined(said: Messages) -> str:
    """All that is said of a row, in one line."""
    return " ".join(message for messages in said.values() for message in messages)


def start_of(register: Register) -> str:
    """With what the name of each row's field begins, which takes no space."""
    return f"{register.word.replace(' ', '-')}-"


def posted(data: QueryDict, start: str) -> list[int]:
    """The rows that a sent form has fields for."""
    return keys(name.removeprefix(start) for name in data if name.startswith(start))


def keys(texts: Iterable[str]) -> list[int]:
    """The texts that are keys of rows."""
    return [int(text) for text in texts if text.isascii() and text.isdecimal() and len(text) < 19]
