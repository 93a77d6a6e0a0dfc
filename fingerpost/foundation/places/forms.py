from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.ui.forms import GovForm

from .lines import LONGEST, Line, Unreadable, read_line
from .models import Building, Room, Site, Use

MOST = 500


class RoomForm(GovForm):
    name = forms.CharField(
        label="Name or number of the room", max_length=LONGEST, help_text="Such as 12 or Library"
    )
    building = forms.CharField(
        label="Building",
        max_length=LONGEST,
        required=False,
        help_text="Such as Block A. Leave it blank if the school is one building",
        widget=forms.TextInput(attrs={"list": "known-buildings", "autocomplete": "off"}),
    )
    use = forms.ChoiceField(label="Kind of room", choices=Use.choices)
    floor = forms.CharField(
        label="Floor",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )

    def __init__(self, sites: list[Site], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(sites) > 1:
            choices = [(site.name, site.name) for site in sites]
            self.fields["site"] = forms.ChoiceField(label="Site", choices=choices)
            self.order_fields(["site"])


class LinesForm(GovForm):
    """Many rooms at once, one on a line."""

    lines = forms.CharField(
        label="Rooms, one on each line",
        max_length=60_000,
        help_text=(
            "Write the building first where there is one: Block A / 12. "
            "You can paste a column of a spreadsheet, or two: building and room."
        ),
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": "Enter at least one room"},
    )
    use = forms.ChoiceField(label="Kind of room", choices=Use.choices)

    def clean_lines(self) -> list[Line]:
        read, wrong = [], []
        for number, text in enumerate(self.cleaned_data["lines"].splitlines(), 1):
            try:
                read.append(read_line(text))
            except Unreadable as refusal:
                wrong.append(f"Line {number} {refusal}. Write it as Block A / 12")
        if wrong:
            raise ValidationError(wrong[:5])
        lines = [line for line in read if line]
        if len(lines) > MOST:
            raise ValidationError(f"Paste {MOST} rooms or fewer at a time; these are {len(lines)}")
        return lines


class NameForm(GovForm):
    name = forms.CharField(label="Name", max_length=LONGEST)


class MergeForm(GovForm):
    into = forms.ModelChoiceField(
        Room.objects.none(), label="Which room is it really?", empty_label="Choose a room"
    )

    def __init__(self, room: Room, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Room.objects.in_use().exclude(pk=room.pk).order_by("label", "pk")
        self.fields["into"].queryset = others  # type: ignore[attr-defined]


def known(room: Room) -> dict[str, str]:
    """What the form of a room shows first."""
    building: Building | None = room.building
    return {
        "name": room.name,
        "use": room.use,
        "floor": room.floor,
        "building": building.name if building else "",
        "site": room.site.name,
    }
