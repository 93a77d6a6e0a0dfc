"""What is asked of somebody who reports a fault, and of the technician who saw to it."""

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
