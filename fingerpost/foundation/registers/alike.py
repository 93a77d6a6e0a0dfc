"""One value for many rows: which rows, what would differ, and setting it in one deed."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.db import transaction
from django.http import QueryDict

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .asking import ask, offer_statuses
from .declaration import Register
from .mending import Messages, joined, keys
from .refusals import RowsRefused
from .selection import Selection
from .wording import label, shown

MOST = 500
CLEARS = {True: ["Empty takes away what stands there"], False: []}
"""What is said where a field may be empty."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that one value for many would change: how it stands, and how it would."""

    pk: int
    reference: str
    title: str
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that cannot have the value, and what to do about it."""

    reference: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What setting one value would do, and a mark of what it was reckoned from."""

    differences: tuple[Difference, ...]
    refused: tuple[Refusal, ...]
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

    def __init__(
        self, register: Register, actor: Actor, name: str, rows: Sequence[int], *args: Any
    ) -> None:
        super().__init__(*args)
        self.register, self.name = register, name
        field = register.fields[name]
        options: dict[str, Any] = {"label": label(register, name), "initial": None}
        if field.choices:
            options["choices"] = [("", "Choose a value"), *register.choices[name].items()]
            options["required"] = not field.blank
        asked = ask(register, name, **options)
        if name == register.status:
            standing = set(register.own().filter(pk__in=rows).values_list(name, flat=True))
            offer_statuses(asked, register, actor, standing, self.data.get("value", ""))
        hints = [str(asked.help_text), "All of those chosen get the same", *CLEARS[field.blank]]
        asked.help_text = ". ".join(hint.rstrip(".") for hint in hints if hint)
        self.fields["value"] = asked
        speak_plainly(self.fields["value"], label(register, name))

    def preview(self, actor: Actor, rows: Sequence[int]) -> Preview | None:
        """What setting the value would do; nothing, and the reason on the form, if it is none."""
        try:
            return preview(self.register, actor, rows, self.name, self.cleaned_data["value"])
        except DomainError as refusal:
            self.add_error(None, str(refusal))
        return None

    def sets(self, actor: Actor, preview: Preview) -> Sequence[Any]:
        """Change the rows of a preview; answers none and shows why when a rule refuses."""
        keys = [each.pk for each in preview.differences]
        try:
            return set_alike(self.register, actor, keys, self.name, self.cleaned_data["value"])
        except DomainError as refusal:
            self.add_error(None, str(refusal))
        return []


def chosen(asked: Selection, address: QueryDict, today: date, most: int = MOST) -> list[int]:
    """The keys of the rows that an address names, or of all that it filters; one too many says
    that there are more than can be done with at once. What is archived is none of them."""
    asked = replace(asked, own=True)
    if asked.archived:
        return []
    if address.get("all") == "yes":
        return list(asked.rows(today).order_by("pk").values_list("pk", flat=True)[: most + 1])
    named = keys(address.getlist("row"))[: most + 1]
    return list(asked.all().filter(pk__in=named).order_by("pk").values_list("pk", flat=True))


def set_alike(
    register: Register, actor: Actor, rows: Iterable[int], name: str, value: Any
) -> Sequence[Any]:
    """Give rows one value by the register's own verb, in one deed that says so."""
    said = "not set" if value in (None, "") else value
    mended: Sequence[Any] = register.verbs.mend(
        actor, {pk: {name: value} for pk in rows}, same=said
    )
    return mended


def refused_of(
    register: Register, actor: Actor, rows: Iterable[int], name: str, value: Any
) -> dict[int, Messages]:
    """What the verb says of rows that it would refuse: it is tried, and nothing of it stays."""
    refused: dict[int, Messages] = {}
    left = set(rows)
    while left:
        with transaction.atomic():
            try:
                set_alike(register, actor, sorted(left), name, value)
            except RowsRefused as refusal:
                refused |= refusal.rows
            finally:
                transaction.set_rollback(True)
        if left.isdisjoint(refused):
            break
        left -= refused.keys()  # without these the verb may find more
    return refused


def preview(
    register: Register, actor: Actor, rows: Sequence[int], name: str, value: Any
) -> Preview:
    """What would differ if these rows had this value, and which of them cannot have it."""
    kept = "" if value is None and not register.fields[name].null else value
    order = register.sorts[0].column
    columns = ("pk", "revision", "number", register.title, name)
    found = list(register.own().filter(pk__in=rows).order_by(order, "pk").values_list(*columns))
    differing = [row for row in found if row[4] != kept]
    wrong = refused_of(register, actor, [row[0] for row in differing], name, value)
    going = [row for row in differing if row[0] not in wrong]
    reckoned = (name, kept, [row[:2] for row in going])
    then = shown(register, name, kept)
    return Preview(
        tuple(
            Difference(pk, register.reference(number), title, shown(register, name, now), then)
            for pk, _, number, title, now in going
        ),
        tuple(
            Refusal(register.reference(number), title, joined(wrong[pk]))
            for pk, _, number, title, _ in differing
            if pk in wrong
        ),
        len(found) - len(differing),
        hashlib.sha256(repr(reckoned).encode()).hexdigest()[:24],
    )
