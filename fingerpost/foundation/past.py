"""A day of the past that somebody asks about, and the moment at which it ended."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django import forms

from .keeping import midnight
from .now import today
from .ui.forms import DateField, GovForm


@dataclass(frozen=True, slots=True)
class Known:
    """What was known at the end of a day."""

    day: date

    @property
    def moment(self) -> datetime:
        """The last moment of the day by the school's wall clock."""
        return midnight(self.day + timedelta(days=1)) - timedelta(microseconds=1)

    @property
    def query(self) -> str:
        """What a link carries on so that the next page is of the same day."""
        return f"?as_at={self.day.isoformat()}"


class DayForm(GovForm):
    """Which day is asked about."""

    as_at = DateField(
        label="Show how it stood at the end of", error_messages={"required": "Enter a day"}
    )

    def clean_as_at(self) -> date:
        day: date = self.cleaned_data["as_at"]
        if day >= today():
            raise forms.ValidationError("Enter a day that has been")
        return day


def asked_day(form: DayForm) -> Known | None:
    """The day that a form names, if it can be read and has been."""
    return Known(form.cleaned_data["as_at"]) if form.is_valid() else None
