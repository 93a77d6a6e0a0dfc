"""One value for many rows: which rows, what would differ, and setting it in one deed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .asking import ask
from .declaration import Register
from .mending import Messages, keys
from .selection import Selection
from .wording import label, shown

MOST = 500
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that one value for many would change: how it stands, and how it would."""

    pk: int
    reference: str
    title: str
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What setting one value would do, and a mark of what it was reckoned from."""

    differences: tuple[Difference, ...]
    same: int
    mark: str


class ChooseForm(GovForm):
    """Which field the rows shall have alike."""

    def __init__(self, register: Register, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_ones = register.changed_by(actor) - set(register.unlike)
        names = [name for name in register.asked if name in open_ones]
        choices = [("", "Choose what to set"), *((name, label(register, name)) for name in names)]
        self.fields["field"] = forms.ChoiceField(label="What to set", choices=choices)
        speak_plainly(self.fields["field"], "what to set")


class AlikeForm(GovForm):
    """The one value; empty clears the field, where it may be empty."""

    marks_optional = False

    def __init__(self, register: Register, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.register, self.name = register, name
        field = register.fields[name]
        options: dict[str, Any] = {"label": label(register, name), "initial": None}
        if field.choices:
            options["choices"] = [("", "Choose a value"), *register.choices[name].items()]
            options["required"] = not field.blank
        self.fields["value"] = ask(register, name, **options)
        speak_plainly(self.fields["value"], label(register, name))

    def sets(self, actor: Actor, preview: Preview) -> Sequence[Any]:
        """Change the rows of a preview; answers none and shows why when a rule refuses."""
        value = self.cleaned_data["value"]
        said = "not set" if value in (None, "") else value
        changes = {each.pk: {self.name: value} for each in preview.differences}
        try:
            return list(self.register.verbs.mend(actor, changes, same=said))
        except DomainError as refusal:
            self.add_error(None, str(refusal))
            self._show_refused(getattr(refusal, "rows", {}), preview)
        return []

    def _show_refused(self, rows: dict[int, Messages], preview: Preview) -> None:
        for each in [each for each in preview.differences if each.pk in rows][:SHOWN]:
            said = " ".join(word for words in rows[each.pk].values() for word in words)
            self.add_error("value", f"{each.reference}: {said}")


def chosen(asked: Selection, address: QueryDict, today: date, most: int = MOST) -> list[int]:
    """The keys of the rows that an address names, or of all that it filters; one too many says
    that there are more than can be done with at once."""
    asked = replace(asked, own=True)
    if address.get("all") == "yes":
        return list(asked.rows(today).order_by("pk").values_list("pk", flat=True)[: most + 1])
    named = keys(address.getlist("row"))[: most + 1]
    return list(
        asked.register.own().filter(pk__in=named).order_by("pk").values_list("pk", flat=True)
    )


def preview(register: Register, rows: Sequence[int], name: str, value: Any) -> Preview:
    """What would differ if these rows had this value."""
    kept = "" if value is None and not register.fields[name].null else value
    order = register.sorts[0].column
    columns = ("pk", "revision", "number", register.title, name)
    found = list(register.own().filter(pk__in=rows).order_by(order, "pk").values_list(*columns))
    differing = [row for row in found if row[4] != kept]
    mark = hashlib.sha256(repr([row[:2] for row in differing]).encode()).hexdigest()[:24]
    then = shown(register, name, kept)
    return Preview(
        tuple(
            Difference(pk, register.reference(number), title, shown(register, name, now), then)
            for pk, _, number, title, now in differing
        ),
        len(found) - len(differing),
        mark,
    )
