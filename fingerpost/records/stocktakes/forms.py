from typing import Any

from django import forms

from fingerpost.foundation.places.lines import natural
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.ui.forms import GovForm

WHOLE, SOME = "whole", "some"


class BeginForm(GovForm):
    """The whole school, or the rooms that are ticked."""

    marks_optional = False

    which = forms.ChoiceField(
        label="What do you want to count?",
        choices=[(WHOLE, "The whole school"), (SOME, "The rooms that I tick")],
        widget=forms.RadioSelect,
        initial=WHOLE,
    )
    rooms = forms.MultipleChoiceField(
        label="Rooms", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(room.pk): room for room in Room.objects.in_use()}
        ordered = sorted(self.known.items(), key=lambda pair: natural(pair[1].label))
        self.fields["rooms"].choices = [(key, room.label) for key, room in ordered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Only the rooms are handed on; none of them means the whole school."""
        ticked = self.cleaned_data.get("rooms", [])
        if self.cleaned_data.get("which") == WHOLE:
            return {"rooms": []}
        if not ticked and "rooms" not in self.errors:
            self.add_error("rooms", "Tick at least one room, or choose the whole school")
        return {"rooms": [self.known[key] for key in ticked]}
