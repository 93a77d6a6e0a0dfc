"""Filling in one thing about many assets: a field for each, and one value for all of them."""

from collections.abc import Mapping, Sequence, Set
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from . import actions
from .choices import Kind, YesNo
from .forms import ask
from .history import label, shown
from .holes import Hole
from .models import Asset, reference
from .preparing import FIELDS
from .table import Line

PREFIX = "asset-"
NAMED = 5
ONE_OF_A_KIND = {"serial", "tag", "name"}
"""What no two assets share, so that one value for all makes no sense."""


class MendForm(GovForm):
    """A field for each asset that lacks something; what stays empty stays as it is."""

    marks_optional = False

    def __init__(
        self,
        data: QueryDict | None,
        hole: Hole,
        lines: Sequence[Line],
        now: Mapping[int, Any],
        closed: Set[int] = frozenset(),
    ) -> None:
        super().__init__(data)
        self.hole, self.lines, self.now, self.closed = hole, lines, now, closed
        if hole.field not in ONE_OF_A_KIND:
            self.fields["same"] = self._ask_same()
        for line in lines:
            self.fields[f"{PREFIX}{line.pk}"] = self._ask(line)
        for field in self.fields.values():
            speak_plainly(field, label(hole.field))

    def clean(self) -> dict[str, Any]:
        """Refuse to write over what somebody else filled in meanwhile."""
        for pk in self.closed:
            if self.cleaned_data.get(f"{PREFIX}{pk}"):
                self.add_error(
                    f"{PREFIX}{pk}",
                    "Somebody else filled this in meanwhile. Clear it to keep theirs",
                )
        return self.cleaned_data

    def mends(self, actor: Actor) -> list[Asset]:
        """Save what was filled in; answers nothing and shows why when a rule refuses."""
        if not self.is_valid():
            return []
        try:
            return actions.mend(actor, self._changes(), same=self.cleaned_data.get("same"))
        except actions.RowsRefused as refusal:
            self.add_error(None, str(refusal))
            self._show_refused(refusal.rows)
        except DomainError as refusal:
            self.add_error(None, str(refusal))
        return []

    def _show_refused(self, rows: Mapping[int, actions.Messages]) -> None:
        """Each message in its row; what the one value for all brought about, beside that value."""
        refused = [(line, _joined(rows[line.pk])) for line in self.lines if line.pk in rows]
        alike = []
        for line, said in refused:
            if self.cleaned_data.get(f"{PREFIX}{line.pk}"):
                self.add_error(f"{PREFIX}{line.pk}", f"{reference(line.number)}: {said}")
            else:
                alike.append((reference(line.number), said))
        if alike:
            names = [name for name, _ in alike[:NAMED]]
            others = len(alike) - len(names)
            listed = ", ".join(names) + (f" and {others} more" if others else "")
            self.add_error("same", f"This does not fit {listed}: {alike[0][1]}")

    def _changes(self) -> dict[int, dict[str, Any]]:
        same = self.cleaned_data.get("same")
        open_ones = [line.pk for line in self.lines if line.pk not in self.closed]
        typed = {pk: self.cleaned_data[f"{PREFIX}{pk}"] or same for pk in open_ones}
        return {pk: {self.hole.field: value} for pk, value in typed.items() if value}

    def _ask(self, line: Line) -> forms.Field:
        hints = [Kind(line.kind).label, line.assigned_to, line.location, line.tag, line.serial]
        value = self.now.get(line.pk)
        if value:
            hints.append(f"now {shown(self.hole.field, value)}")
        hint = " · ".join(each for each in hints if each)
        name = reference(line.number)
        return _field(self.hole, name, label=f"{name} {line.name}", help_text=hint)

    def _ask_same(self) -> forms.Field:
        return _field(
            self.hole,
            "",
            label="Set all the empty ones to",
            help_text="The record will say that these were set alike, all at once",
        )


def _joined(said: actions.Messages) -> str:
    return " ".join(message for messages in said.values() for message in messages)


def posted(data: QueryDict) -> list[int]:
    """The assets that a sent form has fields for."""
    keys = [name.removeprefix(PREFIX) for name in data if name.startswith(PREFIX)]
    return [int(key) for key in keys if key.isascii() and key.isdecimal() and len(key) < 19]


def _field(hole: Hole, row: str, **options: Any) -> forms.Field:
    """The field that fills the gap; its mistakes name the row, since fifty look alike."""
    if row and isinstance(FIELDS[hole.field], models.DateField):
        options["error_messages"] = {"invalid": f"{row}: enter a date like 2 March 2026"}
    if hole.field == "encrypted":
        options["choices"] = [("", "Leave as it is"), *YesNo.choices]
    return ask(hole.field, required=False, initial=None, **options)
