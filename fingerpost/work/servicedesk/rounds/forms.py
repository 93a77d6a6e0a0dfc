"""What is asked of whoever looked: how many, and what was wrong."""

from typing import Any

from django import forms

from fingerpost.foundation.files.forms import ACCEPTED
from fingerpost.foundation.ui.forms import DateField, GovForm

from .models import By
from .shelf import Check

FEW = {"class": "govuk-input--width-4", "inputmode": "numeric"}


class NoteForm(GovForm):
    """How many of those looked at were as they should be."""

    of = forms.IntegerField(
        label="How many did you look at?",
        min_value=1,
        max_value=100_000,
        widget=forms.TextInput(attrs=FEW),
    )
    met = forms.IntegerField(
        label="How many were as they should be?",
        min_value=0,
        max_value=100_000,
        widget=forms.TextInput(attrs=FEW),
    )
    words = forms.CharField(
        label="What did you find, and what happens now?",
        help_text="Which ones you looked at, and what was wrong. No pupil’s name",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    upload = forms.FileField(
        label="Proof",
        help_text="A picture of the screen, or the report of a tool",
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    mend = forms.BooleanField(label="Open a request to put the others right", required=False)

    def __init__(self, check: Check, *args: Any) -> None:
        super().__init__(*args, initial={"of": check.sample})

    @property
    def file(self) -> Any:
        """What was added, if anything was."""
        return self.files.get("upload")

    def clean(self) -> dict[str, Any]:
        """What the action takes: a file is attached by a deed of its own."""
        self.cleaned_data.pop("upload", None)
        return self.cleaned_data


class PlanForm(GovForm):
    """From when a check falls due, and how one is reminded."""

    first_on = DateField(
        label="When is the next look due?",
        help_text="For example, 2 March 2027. After that it comes round by itself",
    )
    how = forms.ChoiceField(
        label="How is IT support reminded?",
        choices=By.choices,
        initial=By.TICK,
        widget=forms.RadioSelect,
    )
