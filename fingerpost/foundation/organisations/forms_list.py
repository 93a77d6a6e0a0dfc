from typing import Any

from django import forms

from fingerpost.foundation.gias.reading import date_in
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.forms import DateField, GovForm


class ListForm(GovForm):
    """A file of Get Information about Schools, and of which day it is."""

    upload = forms.FileField(
        label="File from Get Information about Schools",
        help_text="All establishments (edubasealldata) or all groups, as CSV, as it was given out",
        widget=forms.FileInput(attrs={"accept": ".csv"}),
        error_messages={"required": "Choose the file"},
    )
    dated_on = DateField(
        label="Date of the file",
        required=False,
        help_text="Only if its name has none, as edubasealldata20260901.csv has",
    )
    even_if_smaller = forms.BooleanField(
        label="Take it even if it has less than half the rows of the list in use", required=False
    )

    def __init__(self, *args: Any, has_list: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_list:
            del self.fields["even_if_smaller"]

    def clean(self) -> dict[str, Any]:
        answers = {"even_if_smaller": False, **self.cleaned_data}
        if "upload" in answers and "dated_on" in answers:
            answers["dated_on"] = answers["dated_on"] or date_in(answers["upload"].name)
            if answers["dated_on"] is None:
                self.add_error("dated_on", "Enter the date of the file: its name has none")
            elif answers["dated_on"] > today():
                self.add_error("dated_on", "Enter a day that has been")
        return answers
