"""What if things lasted longer, on which day, and which figures are the school's own."""

from collections.abc import Mapping
from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from ..choices import Kind
from .figures import GRACE, INFLATION, THRESHOLD, VAT, Basis

NARROW = {"class": "govuk-input--width-3"}
LONGEST, DEAREST = 30, 50
LIFE = (1, LONGEST, 0)
RANGES = {
    GRACE: (0, 120, 0),
    INFLATION: (-DEAREST, DEAREST, 2),
    THRESHOLD: (0, 99_999, 2),
    VAT: (0, 100, 2),
}
"""The least, the most and the decimal places of every figure that is no life."""


class WhatIfForm(GovForm):
    """Another life for one kind of thing, or other prices: nothing is kept."""

    marks_optional = False

    kind = forms.ChoiceField(
        label="What would last longer, or less long",
        choices=[("", "Nothing"), *Kind.choices],
        required=False,
    )
    years = forms.IntegerField(
        label="For how many years",
        min_value=1,
        max_value=LONGEST,
        required=False,
        widget=forms.TextInput(attrs=NARROW),
    )
    inflation = forms.DecimalField(
        label="By how much prices would rise each year (%)",
        min_value=-DEAREST,
        max_value=DEAREST,
        decimal_places=2,
        required=False,
        widget=forms.TextInput(attrs=NARROW),
    )

    def clean(self) -> dict[str, Any]:
        """A kind and a life only make sense together."""
        kind, years = self.cleaned_data.get("kind"), self.cleaned_data.get("years")
        if kind and years is None and "years" not in self.errors:
            self.add_error("years", "Enter for how many years they would last")
        if years and not kind and "kind" not in self.errors:
            self.add_error("kind", "Choose what would last that long")
        return self.cleaned_data


class DayForm(GovForm):
    """On which day things are valued."""

    marks_optional = False
    on = DateField(label="Value on")


class FiguresForm(GovForm):
    """Every figure, empty where the proposed one holds."""

    marks_optional = False

    def __init__(self, held: Mapping[str, Basis], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, basis in held.items():
            self.fields[_name(key)] = _asked(key, basis)
            speak_plainly(self.fields[_name(key)], basis.label)
        self.keys = list(held)

    def clean(self) -> dict[str, Any]:
        """Hand the figures on under their keys."""
        return {"values": {key: self.cleaned_data.get(_name(key)) for key in self.keys}}


def _asked(key: str, basis: Basis) -> forms.DecimalField:
    least, most, places = RANGES.get(key, LIFE)
    return forms.DecimalField(
        label=basis.label if key in RANGES else f"{basis.label} (years)",
        help_text=f"Where empty: {basis.proposed}. {basis.source}",
        min_value=least,
        max_value=most,
        decimal_places=places,
        required=False,
        initial=basis.own,
        widget=forms.TextInput(attrs=NARROW),
    )


def _name(key: str) -> str:
    return key.replace(".", "_")
