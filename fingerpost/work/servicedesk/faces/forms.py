from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import LONGEST


class FaceForm(GovForm):
    """Two buttons, neither chosen before, and a line for whoever wants to say more."""

    words = forms.CharField(
        label="In your words, if you like",
        help_text="Please name nobody",
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    face = forms.ChoiceField(
        choices=[("good", "Good"), ("bad", "Not good")],
        widget=forms.HiddenInput,
        error_messages={"required": "Choose one of the two faces"},
    )

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        is_good = self.cleaned_data.pop("face") == "good"
        return {**self.cleaned_data, "is_good": is_good}
