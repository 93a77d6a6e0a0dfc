"""What is asked of whoever types a request in, and of whoever works on it."""

from typing import Any

from django import forms

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.filters import plural
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.records.contracts.models import Contract
from fingerpost.records.stocktakes.reading import identify
from fingerpost.records.systems.models import System

from .choices import Asker, Channel, Impact, Kind, Priority, Urgency
from .expectations.choices import Raise
from .models import Ticket
from .models.messages import LONGEST
from .narrowing import rooms, tags_in_use

NO_ROOM = [("", "Choose the room")]
SOME = 12
"""So many tags are told beside the field: what is used most."""
ROUGHLY = "Roughly is enough. It helps to plan hours and hands, and is never told by person"
TYPED_IN = [Channel.IN_PERSON, Channel.PHONE, Channel.PORTAL]


class TagsTold:
    """What is said beside the tags, read once it is drawn: what is sent in full is drawn no more.

    Unlike a lazy text of Django it is true without being read.
    """

    def __str__(self) -> str:
        told = "Words of your own, with a comma between, such as: exams, move of the library"
        used = tags_in_use()[:SOME]
        return f"{told}. In use: {', '.join(used)}" if used else told


class RoomField(forms.ChoiceField):
    """A room of the list, in the order in which people count rooms."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", "Room")
        super().__init__(**options)

    def offer(self) -> None:
        """Read the rooms of the school in scope."""
        self.rooms = rooms()
        self.choices = NO_ROOM + self.rooms

    def clean(self, value: Any) -> Any:
        """The room itself, or None."""
        chosen = super().clean(value)
        return next(iter(_rooms(pk=int(chosen))), None) if chosen else None


_rooms = Prepared(lambda: Room.objects.in_use().filter(pk=Given("pk")))


class WhereForm(GovForm):
    """The room, or in words where somebody is to come."""

    room = RoomField(error_messages={"required": "Choose the room, so that somebody can come"})
    elsewhere = forms.CharField(
        label="Or somewhere else, in words",
        help_text="Such as: the minibus, the cabinet by the hall",
        required=False,
        max_length=120,
        error_messages={"required": "Say where it is, so that somebody can come"},
    )

    def offer_rooms(self) -> Any:
        """Offer the rooms of the list; one of the two is needed, without a list the words."""
        room: Any = self.fields["room"]
        room.offer()
        room.required = not (self.is_bound and self.data.get("elsewhere", "").strip())
        if not room.rooms:
            del self.fields["room"]
            self.fields["elsewhere"].label = "Where is it?"
            self.fields["elsewhere"].required = True
        return room


class AboutForm(WhereForm):
    """What a ticket is about."""

    summary = forms.CharField(
        label="What is it, in a few words?",
        max_length=160,
        error_messages={"required": "Enter in a few words what it is"},
    )
    kind = forms.ChoiceField(label="What kind of request is it?", choices=Kind.choices)
    description = forms.CharField(
        label="More about it",
        help_text="Write no pupil’s name",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    asset = forms.CharField(
        label="The thing, by its reference or the number on its label",
        help_text="Such as AST-0042",
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )
    system = forms.ModelChoiceField(
        label="System or service", queryset=System.objects.none(), required=False
    )
    contract = forms.ModelChoiceField(
        label="Contract", queryset=Contract.objects.none(), required=False
    )
    tags = forms.CharField(label="Tags", required=False, max_length=200)
    impact = forms.ChoiceField(label="Whom does it hold up?", choices=Impact.choices)
    urgency = forms.ChoiceField(label="How badly?", choices=Urgency.choices)
    a_class_waits = forms.BooleanField(label="A class is waiting", required=False)
    raised_by = forms.ChoiceField(
        label="Does it touch one of these?",
        help_text="It is taken one step sooner then",
        choices=[("", "None of these"), *Raise.choices],
        required=False,
    )
    is_sensitive = forms.BooleanField(
        label="It is sensitive",
        help_text="Only those whom it concerns, and whoever takes it on, read it.",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_rooms()
        self.fields["tags"].help_text = TagsTold()  # type: ignore[assignment]
        self._offer("system", System.objects.all().listed().order_by("name_key"))
        self._offer("contract", Contract.objects.filter(archived_on=None).order_by("name_key"))

    def _offer(self, name: str, rows: Any) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]

    def clean_tags(self) -> str:
        """The tags in small letters, each once."""
        words = (" ".join(each.split()) for each in self.cleaned_data["tags"].lower().split(","))
        return ", ".join(dict.fromkeys(filter(None, words)))

    def clean_asset(self) -> Any:
        """The thing of the register that was named."""
        typed = self.cleaned_data["asset"]
        try:
            found = identify(typed)
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        if typed and found is None:
            raise forms.ValidationError("The register has no such thing. Leave it empty if unsure")
        return found


class AskForm(AboutForm):
    """The same for somebody who stands at the desk or rings: what, where, and who asks."""

    who = forms.CharField(
        label="Who asks?",
        help_text="A name of the list of people. Empty if it is yourself",
        required=False,
        max_length=160,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    asker = forms.ChoiceField(
        label="Or, if it is nobody of the list",
        choices=[("", "Somebody of the list"), *Asker.choices],
        required=False,
    )
    year_group = forms.CharField(
        label="Year group of a pupil",
        help_text="Never a name",
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5"}),
    )
    channel = forms.ChoiceField(
        label="How did it come in?", choices=[(each, each.label) for each in TYPED_IN]
    )
    field_order = ["summary", "room", "elsewhere", "who", "asker", "year_group", "a_class_waits"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.directory = Directory(today())
        super().__init__(*args, **kwargs)
        for name in ("kind", "impact", "urgency"):
            self.fields[name].required = False
        self.fields["impact"].initial = Impact.ONE
        self.fields["urgency"].initial = Urgency.WORKAROUND

    def clean_who(self) -> Any:
        """The person of the list who was named."""
        typed = self.cleaned_data["who"]
        try:
            found = self.directory.find(typed) if typed else None
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        if typed and found is None:
            raise forms.ValidationError(f"Nobody called {typed} is on the list of people")
        return found

    def clean(self) -> dict[str, Any]:
        """What the action takes; whatever was left empty is as usual."""
        told = dict(self.cleaned_data)
        told["requester"] = told.pop("who", None)
        usual = ("kind", "impact", "urgency")
        return {name: value for name, value in told.items() if value or name not in usual}


class TextForm(GovForm):
    """What somebody writes to the person who asked, or notes for IT."""

    text = forms.CharField(
        label="Write",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Write something first"},
    )


class ReasonForm(GovForm):
    reason = forms.CharField(label="Why", max_length=300, required=False)


class ReopenForm(GovForm):
    reason = forms.CharField(
        label="What is still wrong?",
        max_length=300,
        error_messages={"required": "Enter what is still wrong"},
    )


class ResolveForm(GovForm):
    """What was done, in a few words; of a problem, whether it mends what is linked to it."""

    resolution = forms.CharField(
        label="What was done?",
        max_length=400,
        error_messages={"required": "Enter what was done, so that the next one knows"},
    )
    with_linked = forms.BooleanField(required=False)
    minutes = forms.IntegerField(
        label="How many minutes did it take?",
        help_text=ROUGHLY,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
        error_messages={"invalid": "Enter whole minutes, like 15, or leave it empty"},
    )

    def __init__(
        self, *args: Any, linked: int = 0, timed: Ticket | None = None, **kwargs: Any
    ) -> None:
        """`timed` is the ticket whose minutes are asked; None asks for none."""
        super().__init__(*args, **kwargs)
        if timed is None:
            del self.fields["minutes"]
        elif timed.minutes is not None:
            self.fields["minutes"].help_text = (
                f"{plural(timed.minutes, 'minute was', 'minutes were')} noted before it was opened "
                "again. Enter all of them together, or leave it empty to keep these"
            )
        if linked:
            said = plural(linked, "request that is linked to it", "requests that are linked to it")
            self.fields["with_linked"].label = f"It also puts right the {said}"
        else:
            del self.fields["with_linked"]

    def clean(self) -> dict[str, Any]:
        """What the action takes: which tickets are meant is for the page to say."""
        self.takes_linked = self.cleaned_data.pop("with_linked", False)
        return self.cleaned_data


class PriorityForm(GovForm):
    priority = forms.TypedChoiceField(label="Priority", choices=Priority.choices, coerce=int)
    reason = forms.CharField(
        label="Why",
        max_length=300,
        error_messages={"required": "Say why, so that the others understand"},
    )
