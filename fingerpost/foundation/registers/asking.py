"""What people are asked about a row, made from the declaration: one form for each register."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast

from django import forms
from django.db import models
from django.http import QueryDict

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.ui.forms import DateField, GovForm, MoneyField

from .declaration import Register
from .lines import Lines
from .named import named_in
from .wording import Described, is_money, label, listed, spoken

WIDE, NARROW = "govuk-input--width-20", "govuk-input--width-5"
DATE_HINT = "For example, 2 March 2026"


def ask(register: Described, name: str, **options: Any) -> forms.Field:
    """The form field that asks for one field of a row."""
    field = register.fields[name]
    hint = register.hints.get(name, "")
    if isinstance(field, models.DateField):
        options = {"form_class": DateField, "help_text": hint or DATE_HINT, **options}
    elif is_money(field):
        options = {"form_class": MoneyField, "label": label(register, name), **options}
    else:
        options = {"help_text": hint, **options}
    if field.choices and not field.blank and not field.has_default():
        nothing = ("", f"Choose a {spoken(label(register, name))}")
        options = {"choices": [nothing, *register.choices[name].items()], **options}
    if name in register.prompts:
        options = {"error_messages": {"required": register.prompts[name]}, **options}
    made = cast(forms.Field, field.formfield(**options))
    _size(made)
    if name in named_in(register.model):
        made.widget.attrs["list"] = suggested(name)
    return made


def _size(field: forms.Field) -> None:
    """Make a field as large as what is entered in it."""
    if isinstance(field.widget, forms.Textarea):
        field.widget.attrs["rows"] = 4
    elif isinstance(field, forms.CharField):
        field.widget.attrs["class"] = WIDE
    elif isinstance(field, forms.IntegerField) and not isinstance(field, MoneyField):
        field.widget.attrs["class"] = NARROW


def suggested(name: str) -> str:
    """What the names that a field suggests are called on the page."""
    return f"known-{name}"


def offer_statuses(
    field: forms.Field, register: Register, actor: Actor, standing: Collection[str], *kept: str
) -> None:
    """Show only statuses to which rows may go; any other that is sent is refused in words."""
    if register.goes_on:
        offered = {"", *kept}.union(*(register.goes_on(actor, old) for old in standing))
        widget = cast(Any, field.widget)
        widget.choices = [each for each in widget.choices if each[0] in offered]


class EntryForm(GovForm):
    """What somebody entered about a row, or a line, that stands."""

    described: Described

    def known(self) -> Iterator[tuple[str, Sequence[str]]]:
        """The names that fields suggest, under what the page calls them."""
        for text, named in named_in(self.described.model).items():
            if text in self.fields:
                yield suggested(text), named.known()

    def catch_up(self, thing: Any, read: Mapping[str, Any]) -> list[str]:
        """Take over what stands now where what was read was left alone; answers the other fields
        in which the entries differ. `read` is what no longer stands, as the trail writes it."""
        data = cast(QueryDict, self.data).copy()
        data["revision"] = str(thing.revision)
        differing = []
        for name in self.fields.keys() & self.described.fields.keys() & self.cleaned_data.keys():
            if self.cleaned_data[name] == getattr(thing, name):
                continue
            if name in read and self._is(name, read[name]):
                data[name] = getattr(thing, name)
            else:
                differing.append(name)
        self.data = data
        return [name for name in self.fields if name in differing]

    def _is(self, name: str, written: Any) -> bool:
        """Whether an entry is what the trail wrote of it."""
        entry = self.cleaned_data[name]
        return bool(getattr(entry, "pk", entry) == self.described.fields[name].to_python(written))


class RowForm(EntryForm):
    """Everything about a row that somebody may change; only a little is needed at once."""

    marks_optional = False
    register: Register

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        closed = set(self.register.asked) - self.register.changed_by(actor)
        for name in closed:
            del self.fields[name]
        status = self.register.status
        if status in self.fields:
            shown = str(self.initial.get(status, ""))
            stands = shown if "revision" in self.fields else ""
            entered = self.data.get(status, "")
            offer_statuses(self.fields[status], self.register, actor, [stands], shown, entered)

    def blocks(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        for block in self.register.blocks:
            names = [name for name in block.fields if name in self.fields]
            if names:
                yield block.heading, [self[name] for name in names]


@cache
def create_form(register: Register) -> type[RowForm]:
    """The form that asks for a new row."""
    fields = {name: ask(register, name) for name in register.asked}
    known = {"register": register, "described": register}
    return type(f"{register.word.title()}Form", (RowForm,), {**known, **fields})


@cache
def change_form(register: Register) -> type[RowForm]:
    """The same, for a row that stands as somebody read it."""
    revision = forms.IntegerField(widget=forms.HiddenInput())
    return type("ChangeForm", (create_form(register),), {"revision": revision})


@cache
def new_line_form(lines: Lines) -> type[EntryForm]:
    """The form that asks for a new line."""
    fields = {name: ask(lines, name) for name in lines.fields}
    return type(f"{lines.word.title()}Form", (EntryForm,), {"described": lines, **fields})


@cache
def line_form(lines: Lines) -> type[EntryForm]:
    """The same, for a line that stands as somebody read it."""
    revision = forms.IntegerField(widget=forms.HiddenInput())
    return type("ChangeForm", (new_line_form(lines),), {"revision": revision})


def entries(register: Register, row: Any) -> dict[str, Any]:
    """What the form shows of a row at first."""
    return {name: getattr(row, name) for name in (*register.asked, "revision")}


def needed(register: Register) -> str:
    """Which fields must be entered at once: "its description and its kind are needed"."""
    names = [
        f"its {spoken(label(register, name))}"
        for name in register.asked
        if not register.fields[name].blank and not register.fields[name].has_default()
    ]
    return f"{listed(names)} {'is' if len(names) == 1 else 'are'} needed"
