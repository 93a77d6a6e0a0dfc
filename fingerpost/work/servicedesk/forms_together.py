"""What is asked when tickets are merged, split, linked or listed in steps."""

import re
from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import Ticket

REFERENCE = re.compile(r"(?:IT[- ]?)?0*(\d{1,9})", re.IGNORECASE)


class OtherForm(GovForm):
    """Another ticket, by its number."""

    other = forms.CharField(
        label="Which request?",
        help_text="Its number, such as IT-0042",
        max_length=20,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
        error_messages={"required": "Enter the number of the other request"},
    )

    def clean_other(self) -> Any:
        """The ticket of that number."""
        typed = REFERENCE.fullmatch(self.cleaned_data["other"].strip())
        found = Ticket.objects.filter(number=int(typed[1])).first() if typed else None
        if found is None:
            raise forms.ValidationError("There is no request of this number. Check it")
        return found


class MergeForm(OtherForm):
    """The ticket that stays."""

    def clean(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        return {"into": told["other"]} if "other" in told else {}


class SplitForm(GovForm):
    summary = forms.CharField(
        label="What is the new request, in a few words?",
        max_length=160,
        error_messages={"required": "Enter in a few words what it is"},
    )


class StepForm(GovForm):
    words = forms.CharField(
        label="Something to be done",
        max_length=160,
        error_messages={"required": "Enter what is to be done"},
    )


class SafeguardingForm(GovForm):
    """Nothing is asked; the button says the deed."""
