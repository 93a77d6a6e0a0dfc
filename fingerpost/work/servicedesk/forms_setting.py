"""What is asked about rooms of exams, phrases, and whether minutes are noted."""

from typing import Any

from django import forms

from fingerpost.foundation.places.lines import natural
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.ui.forms import GovForm

from .phrases import FIELDS


class ExamRoomsForm(GovForm):
    """Ticks beside the rooms."""

    rooms = forms.MultipleChoiceField(
        label="In which rooms are exams sat?",
        help_text="In a week with exam days in the school year, what is asked for these rooms "
        "comes before everything but a class that waits.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(room.pk): room for room in Room.objects.in_use()}
        ordered = sorted(self.known.items(), key=lambda pair: natural(pair[1].label))
        self.fields["rooms"].choices = [(key, room.label) for key, room in ordered]  # type: ignore[attr-defined]

    def clean_rooms(self) -> list[Room]:
        return [self.known[key] for key in self.cleaned_data["rooms"]]


class EffortForm(GovForm):
    is_noted = forms.TypedChoiceField(
        label="Can those who deal with a request note how many minutes it took?",
        choices=[("yes", "Yes, and they can leave it empty"), ("no", "No")],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose yes or no"},
    )


class PhraseForm(GovForm):
    title = forms.CharField(
        label="What is it called?",
        max_length=60,
        error_messages={"required": "Enter what it is called"},
    )
    text = forms.CharField(
        label="What does it say?",
        help_text="These are filled in: "
        + "; ".join(f"{field} {meaning}" for field, meaning in FIELDS.items()),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter what it says"},
    )
    resolves = forms.BooleanField(
        label="It says what was done, as a button of “Fixed”", required=False
    )
