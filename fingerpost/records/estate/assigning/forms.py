from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from ..choices import Status
from ..models import Asset
from ..moves import MOVES

ABOUT = (Status.SPARE, Status.IN_USE, Status.ON_LOAN, Status.IN_REPAIR)


def listed(name: str) -> forms.TextInput:
    """A field that offers what is known, and takes anything."""
    return forms.TextInput(
        attrs={"list": name, "autocomplete": "off", "class": "govuk-input--width-20"}
    )


class HandOverForm(GovForm):
    assigned_to = forms.CharField(
        label="Who has it from now on",
        required=False,
        max_length=120,
        widget=listed("known-people"),
        help_text="A person, a class or a trolley. Leave it blank if nobody has",
    )
    location = forms.CharField(
        label="Where it is from now on",
        required=False,
        max_length=120,
        widget=listed("known-rooms"),
    )
    status = forms.ChoiceField(label="Status")
    condition = forms.CharField(
        label="What it was like",
        required=False,
        max_length=200,
        help_text="For example: scratched lid, charger missing",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput())

    def __init__(self, asset: Asset, *args: Any, **kwargs: Any) -> None:
        names = ("assigned_to", "location", "status", "revision")
        super().__init__(*args, initial={name: getattr(asset, name) for name in names}, **kwargs)
        now = Status(asset.status)
        offered = [now, *(each for each in ABOUT if each in MOVES[now])]
        self.fields["status"].choices = [(each.value, each.label) for each in offered]  # type: ignore[attr-defined]
