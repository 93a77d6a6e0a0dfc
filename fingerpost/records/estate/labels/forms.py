"""On which sheet labels are printed, and where on it they begin."""

from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .sheets import Sheet, sheets

NARROW = {"class": "govuk-input--width-3"}
FURTHEST = 10


class SheetForm(GovForm):
    """A sheet, its first free label, and how far the printer is off."""

    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [(word, sheet.name) for word, sheet in sheets().items()]
        self.fields["sheet"] = forms.ChoiceField(
            label="Sheet", choices=options, widget=forms.RadioSelect, initial=options[0][0]
        )
        self.fields["first"] = forms.IntegerField(
            label="First free label",
            help_text="Count along the rows. 1 is a new sheet",
            min_value=1,
            initial=1,
            widget=forms.TextInput(attrs=NARROW),
        )
        self.fields["right"] = self._shift("Move everything right by (mm)")
        self.fields["down"] = self._shift("Move everything down by (mm)")

    def _shift(self, label: str) -> forms.FloatField:
        return forms.FloatField(
            label=label,
            help_text="If your printer is off. -1.5 moves the other way",
            min_value=-FURTHEST,
            max_value=FURTHEST,
            initial=0,
            required=False,
            widget=forms.TextInput(attrs=NARROW),
        )

    @property
    def sheet(self) -> Sheet:
        return sheets()[self.cleaned_data["sheet"]]

    def clean(self) -> dict[str, Any]:
        """Refuse a first label that the sheet does not have."""
        chosen, first = self.cleaned_data.get("sheet"), self.cleaned_data.get("first")
        if chosen and first and first > sheets()[chosen].count:
            self.add_error("first", f"This sheet has {sheets()[chosen].count} labels. Enter fewer")
        return self.cleaned_data

    def placing(self) -> dict[str, Any]:
        """What the sheet is told beside its labels."""
        asked = self.cleaned_data
        return {"right": asked["right"] or 0, "down": asked["down"] or 0}
