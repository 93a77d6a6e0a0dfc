"""What is asked of somebody who reports a fault, and of the technician who saw to it."""

from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import State, Trouble

MOST = 300


class ReportForm(GovForm):
    """A few large choices."""

    trouble = forms.ChoiceField(
        label="What is wrong?", choices=Trouble.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label="What else should we know?",
        help_text="Please write no names and nothing about a person. 300 characters at most",
        max_length=MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class StickerForm(ReportForm):
    """The same for anybody who passes by; programs that fill in everything give themselves away."""

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


class CloseForm(GovForm):
    """What became of a report."""

    marks_optional = False  # needed only where something was mended

    state = forms.ChoiceField(
        label="What became of it?",
        choices=[
            (State.MENDED, "It works again, or was replaced"),
            (State.NO_FAULT, "This was not a fault"),
        ],
        widget=forms.RadioSelect,
    )
    done = forms.CharField(
        label="What was done?",
        help_text="Such as: new power lead. Empty if it was not a fault",
        max_length=MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
