"""The expectations in short forms, each about one part; the parts that are tables are in
forms_tables."""

from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm

from .shapes import Promise

SMALL = {"class": "govuk-input--width-5"}


class PartForm[Said](GovForm):
    """One part of a version; it hands the action values as the row keeps them."""

    marks_optional = False
    title = ""
    hint = ""

    def __init__(self, said: Said, *args: Any, **options: Any) -> None:
        self.said = said
        super().__init__(*args, initial=self.told(), **options)
        self.fields |= self.rows()

    def told(self) -> dict[str, Any]:
        return {}

    def rows(self) -> dict[str, forms.Field]:
        return {}

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [("", list(self.visible_fields()))]


class WordsForm(PartForm[Promise]):
    title = "How do people ask for help?"

    ways = forms.CharField(
        label="Ways to ask",
        help_text="The official ones only, one on each line, with its hours after a colon where "
        "they differ from the hours of support. For example, Ring 200: 7:30 to 16:00",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    when_down = forms.CharField(
        label="When the network is down",
        help_text="For example, ring the school office on 200; they have the IT manager’s number",
        required=False,
        max_length=300,
    )
    emergency = forms.CharField(
        label="In an emergency, out of hours",
        help_text="Who helps and how to reach them, or that nobody does",
        required=False,
        max_length=300,
    )
    days_to_confirm = forms.IntegerField(
        label="Working days until a mended request closes by itself",
        help_text="Whoever asked confirms it before, or opens it again",
        min_value=1,
        max_value=20,
        widget=forms.TextInput(attrs=dict(SMALL, inputmode="numeric")),
    )

    def told(self) -> dict[str, Any]:
        promise = self.said
        return {
            "ways": "\n".join(promise.ways),
            "when_down": promise.when_down,
            "emergency": promise.emergency,
            "days_to_confirm": promise.days_to_confirm or None,
        }

    def clean_ways(self) -> list[str]:
        lines = self.cleaned_data["ways"].splitlines()
        return [line.strip() for line in lines if line.strip()]


def words(label: str, longest: int) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=longest)


class PutForwardForm(GovForm):
    """From when it is to hold."""

    wanted_from = DateField(
        label="From which day is it to hold?",
        help_text="Tomorrow at the soonest, and not before everybody has signed",
        error_messages={"required": "Enter the day from which it is to hold"},
    )
