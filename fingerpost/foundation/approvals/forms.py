from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import LONGEST, State


class SignForm(GovForm):
    """The decision, what is said with it, and the name under it."""

    decision = forms.ChoiceField(
        label="Your decision",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a decision"},
    )
    said = forms.CharField(
        label="Why",
        help_text="Needed unless you simply approve. Whoever asked reads it",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    meeting = forms.CharField(
        label="Meeting or minute",
        help_text="For example: governors, 12 March 2026, item 7",
        required=False,
        max_length=120,
    )
    typed = forms.CharField(
        label="Type your name to sign",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Type your name to sign"},
    )

    def __init__(self, *args: Any, takes_conditions: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        conditional = [(State.CONDITIONAL, "Approve with conditions")] if takes_conditions else []
        choices = [
            (State.APPROVED, "Approve"),
            *conditional,
            (State.REFUSED, "Refuse"),
            (State.RETURNED, "Send back, to be asked again"),
        ]
        self.fields["decision"].choices = choices  # type: ignore[attr-defined]
        if takes_conditions:
            self.fields["said"].label = "Conditions, or why"


class WithdrawForm(GovForm):
    said = forms.CharField(
        label="Why",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
