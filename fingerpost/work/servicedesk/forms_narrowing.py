"""What is asked of whoever narrows the queue down, and keeps what it shows."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django import forms

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.saved import KeepForm
from fingerpost.foundation.ui.forms import GovForm

from .choices import Kind
from .narrowing import NAMES, OPEN, TABS, TEAMS, YES, Narrowed, rooms, tags_in_use
from .schools import chosen, of_each

STATUSES = [("", "Any"), *((each, each.label) for each in OPEN)]


class NarrowForm(GovForm):
    """What the requests are to be, here or at several desks; whatever is left empty is any."""

    marks_optional = False

    kind = forms.ChoiceField(label="Kind", choices=[("", "Any"), *Kind.choices], required=False)
    status = forms.ChoiceField(label="How it stands", choices=STATUSES, required=False)
    room = forms.ChoiceField(label="Room", required=False)
    tag = forms.ChoiceField(label="Tag", required=False)
    team = forms.ChoiceField(
        label="Who has it", choices=[("", "Any"), *TEAMS.items()], required=False
    )
    late = forms.BooleanField(label="Late only", required=False, widget=forms.CheckboxInput())

    def __init__(self, asked: Narrowed, desks: Sequence[Actor] = ()) -> None:
        said = {name: getattr(asked, name) for name in NAMES}
        super().__init__(initial=said | {"late": bool(asked.late)})
        if desks:
            tags = set(chain(*of_each(chosen(asked, desks), lambda actor: tags_in_use())))
            del self.fields["room"]
        else:
            tags = set(tags_in_use())
            self.fields["room"].choices = [("", "Any"), *rooms()]  # type: ignore[attr-defined]
        told = dict.fromkeys([*filter(None, [asked.tag]), *sorted(tags)])
        self.fields["tag"].choices = [("", "Any"), *((each, each) for each in told)]  # type: ignore[attr-defined]


class ViewForm(KeepForm):
    """A view of the queue: its name, for whom it is, and which of the tabs it narrows.

    A view over several desks says of which school, and is for oneself.
    """

    tab = forms.ChoiceField(label="Which requests", choices=list(TABS.items()), required=False)

    school = forms.ChoiceField(label="Which school", required=False)

    def __init__(
        self, actor: Actor, asked: Narrowed, desks: Sequence[Actor], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(actor, *args, **kwargs)
        if desks:
            self.fields.pop("is_shared", None)
            schools = [(each.organisation.pk, each.organisation.called) for each in desks]
            self.fields["school"].choices = [("", "All"), *schools]  # type: ignore[attr-defined]
        else:
            del self.fields["school"]
        narrow = NarrowForm(asked, desks)
        self.fields.update(narrow.fields)
        self.initial = {**narrow.initial, **self.initial}
        self.marks_optional = False

    def clean(self) -> dict[str, Any]:
        """What the action takes: the name, for whom, and the address that asks for the list."""
        told = dict(self.cleaned_data)
        asked = {name: told.pop(name, "") for name in NAMES}
        return told | {"query": Narrowed(**asked | {"late": YES if asked["late"] else ""}).address}
