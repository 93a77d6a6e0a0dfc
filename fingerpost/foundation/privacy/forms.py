from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .table import Period, Unit

LONGEST = {Unit.DAYS: 3660, Unit.MONTHS: 1200}


class EraseForm(GovForm):
    """Why, and whether that is really meant; no free words, which would name the person again."""

    rule = forms.ChoiceField(
        label="Why is this person erased?",
        widget=forms.RadioSelect,
        choices=[
            (why, why)
            for why in (
                "They asked for it (UK GDPR, Article 17)",
                "They have been kept long enough",
                "They should never have been on the list",
            )
        ],
        error_messages={"required": "Choose why this person is erased"},
    )
    sure = forms.BooleanField(
        label="I have read what goes and what stays. I know that it cannot be undone."
    )

    def clean(self) -> dict[str, Any]:
        """Only the reason is handed on."""
        return {name: value for name, value in self.cleaned_data.items() if name != "sure"}


class PeriodForm(GovForm):
    length = forms.IntegerField(
        min_value=1, widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"})
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        max_length=200,
        help_text="Such as the rule or the advice that you follow",
    )

    def __init__(self, period: Period, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit = Unit(period.unit)
        field = self.fields["length"]
        field.label = f"How many {self.unit.label}?"
        field.error_messages["required"] = f"Enter a number of {self.unit.label}"

    def clean_length(self) -> int:
        length: int = self.cleaned_data["length"]
        if length > LONGEST[self.unit]:
            raise forms.ValidationError(f"Enter {LONGEST[self.unit]:,} {self.unit.label} or fewer")
        return length
