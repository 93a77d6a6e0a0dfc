from datetime import date

from django import forms

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.forms import DateField, GovForm


class SinceForm(GovForm):
    """Since which day it is asked what moved."""

    since = DateField(label="Since the morning of", error_messages={"required": "Enter a day"})

    def clean_since(self) -> date:
        day: date = self.cleaned_data["since"]
        if day > today():
            raise forms.ValidationError("Enter a day that has begun")
        return day
