from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.now import today
from fingerpost.foundation.registers.importing.forms import MappingForm
from fingerpost.foundation.ui.forms import DateField

WHOLE = {"yes": "Yes, everybody", "no": "No, or I am not sure"}


class ColumnsForm(MappingForm):
    """Which column is which, of what day the list is, and whether it names everybody."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["taken_on"] = DateField(
            label="Of what day is the list?", help_text="The day on which it was downloaded."
        )
        self.fields["is_complete"] = forms.ChoiceField(
            label="Does it name everybody who works here?",
            help_text=(
                "If it does, you are asked about everybody whom it does not name. If not, nobody "
                "is taken for a leaver because they are missing."
            ),
            choices=list(WHOLE.items()),
            widget=forms.RadioSelect,
            error_messages={"required": "Say whether the list names everybody who works here"},
        )
        self.initial.setdefault("taken_on", today())

    def clean_taken_on(self) -> Any:
        day = self.cleaned_data["taken_on"]
        if day > today():
            raise ValidationError("Enter a day that has been")
        return day
