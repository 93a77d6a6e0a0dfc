"""What is asked of an outage: what, where, since when."""

from datetime import datetime
from typing import Any

from django import forms

from fingerpost.foundation.now import LONDON, now
from fingerpost.foundation.ui.forms import DateField, GovForm

CLOCK = ("%H:%M", "%H.%M", "%H%M", "%I:%M%p", "%I.%M%p", "%I%p", "%H")


class MomentForm(GovForm):
    """A day and a time by the school's clock, now unless it is said."""

    moment_name = ""

    day = DateField(label="On which day?")
    clock = forms.TimeField(
        label="At what time?",
        help_text="For example, 9:10",
        input_formats=CLOCK,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5"}),
        error_messages={"invalid": "Enter a time like 9:10"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        here = now().astimezone(LONDON)
        told = {"day": here.date(), "clock": f"{here:%H:%M}"}
        super().__init__(*args, initial=told | kwargs.pop("initial", {}), **kwargs)

    def clean(self) -> dict[str, Any]:
        """What the action takes: one moment in place of day and time."""
        day, clock = self.cleaned_data.pop("day", None), self.cleaned_data.pop("clock", None)
        if day and clock:
            self.cleaned_data[self.moment_name] = datetime.combine(day, clock, LONDON)
        return self.cleaned_data


class BeginForm(MomentForm):
    moment_name = "began_at"

    service = forms.CharField(label="What is down?", help_text="Such as: Wi-Fi", max_length=80)
    place = forms.CharField(
        label="Where?", help_text="Such as: main block", required=False, max_length=80
    )
    planned = forms.BooleanField(label="It is planned work", required=False)
    words = forms.CharField(
        label="What else should staff know?",
        help_text="What works meanwhile, and when you expect it back",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("service", "place", "day", "clock", "planned", "words")


class TellForm(GovForm):
    words = forms.CharField(
        label="What should staff know now?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class EndForm(MomentForm):
    moment_name = "ended_at"

    cause = forms.CharField(
        label="What was the cause?",
        help_text="Staff read this too",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
