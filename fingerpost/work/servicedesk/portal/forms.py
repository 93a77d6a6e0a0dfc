"""What is asked of somebody who wants something of IT: a few words and a room."""

from typing import Any

from django import forms

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.forms import ACCEPTED
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.records.equipment.reading import own as devices_of
from fingerpost.records.estate.models import Asset

from ..choices import Asker, Kind
from ..forms import NO_ROOM, ReopenForm, WhereForm
from ..models.messages import LONGEST
from . import reading
from .tiles import Tile

DEVICES = 20

__all__ = ["AnswerForm", "AskForm", "ReopenForm"]


class UploadForm(GovForm):
    """Something to which a photo may be added."""

    upload = forms.FileField(
        label="Photo or file",
        help_text="A photo of what you see often helps. No pupil on it, please",
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

    @property
    def file(self) -> Any:
        """What was added, if anything was."""
        return self.files.get("upload")

    def clean(self) -> dict[str, Any]:
        """What the action takes: a file is attached by a deed of its own."""
        self.cleaned_data.pop("upload", None)
        return self.cleaned_data


class AskForm(UploadForm, WhereForm):
    """A few words and the room; everything else may stay empty."""

    summary = forms.CharField(
        max_length=160, error_messages={"required": "Enter in a few words what it is"}
    )
    a_class_waits = forms.BooleanField(label="A class is waiting", required=False)
    asset = forms.ChoiceField(label="Is it one of your own?", required=False)
    description = forms.CharField(
        label="More about it",
        help_text="Write no pupil’s name",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    who = forms.CharField(
        label="For a colleague: their name",
        required=False,
        max_length=160,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    year_group = forms.CharField(
        label="For a pupil: their year group",
        help_text="Such as Year 9. Never a name",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5"}),
    )
    field_order = [
        "summary",
        "room",
        "elsewhere",
        "a_class_waits",
        "asset",
        "upload",
        "description",
    ]
    others = ("who", "year_group")

    def __init__(
        self, tile: Tile, actor: Actor, *args: Any, about: Asset | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.tile, self.directory = tile, Directory(today())
        summary = self.fields["summary"]
        summary.label, summary.help_text = tile.summary, tile.hint
        self._offer_rooms(actor)
        if tile.kind != Kind.INCIDENT:
            del self.fields["a_class_waits"]
        self._offer_things(actor, about)

    def _offer_rooms(self, actor: Actor) -> None:
        """The rooms of the last requests first, as people mostly teach in the same ones."""
        field = self.offer_rooms()
        if self.tile.kind == Kind.QUESTION:  # nobody has to come
            field.required = self.fields["elsewhere"].required = False
        last = [(str(each.pk), each.label) for each in reading.recent_rooms(actor)]
        if last:
            known = {key for key, _ in last}
            rest = [pair for pair in field.rooms if pair[0] not in known]
            field.choices = [*NO_ROOM, ("Where you asked before", last), ("All others", rest)]

    def _offer_things(self, actor: Actor, about: Asset | None) -> None:
        """Their own devices, and the thing from whose page they come, which is filled in."""
        self.devices = {str(each.pk): each for each in devices_of(actor)[:DEVICES]}
        field: Any = self.fields["asset"]
        if about:
            if str(about.pk) not in self.devices:
                field.label = "Which thing is it?"
            self.devices[str(about.pk)] = about
            field.initial = about.pk
            if "room" in self.fields:
                self.fields["room"].initial = about.room_id
        if not self.devices:
            del self.fields["asset"]
            return
        known = [(key, f"{each.name}, {each.reference}") for key, each in self.devices.items()]
        field.choices = [("", "None of these" if about else "No"), *known]

    def clean_asset(self) -> Any:
        """The device itself, or None."""
        return self.devices.get(self.cleaned_data["asset"])

    def clean_who(self) -> Any:
        """The colleague who was named."""
        typed = self.cleaned_data["who"]
        try:
            found = self.directory.find(typed) if typed else None
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        if typed and found is None:
            raise forms.ValidationError(f"Nobody called {typed} is on the list of people")
        return found

    def clean(self) -> dict[str, Any]:
        """What the action takes."""
        told = dict(super().clean())
        told["kind"], told["on_behalf_of"] = self.tile.kind, told.pop("who", None)
        if told.get("year_group"):
            if told["on_behalf_of"]:
                self.add_error("year_group", "Fill in one of these two, not both")
            told["asker"] = Asker.PUPIL
        return told


class AnswerForm(UploadForm):
    """More about a request."""

    text = forms.CharField(
        label="Write to IT support",
        help_text="Write no pupil’s name",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write something first"},
    )
    field_order = ["text", "upload"]
