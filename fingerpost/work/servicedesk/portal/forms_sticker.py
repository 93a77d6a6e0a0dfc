"""What is asked of whoever stands before a broken thing."""

from typing import Any

from django import forms

from fingerpost.records.faults.forms import ReportForm


class StickerForm(ReportForm):
    """For anybody who passes by; programs that fill in everything give themselves away."""

    website = forms.CharField(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    is_program = False

    def clean(self) -> dict[str, Any]:
        """Tell a program from a person by the field that people do not see."""
        self.is_program = bool(self.cleaned_data.pop("website", ""))
        return self.cleaned_data
