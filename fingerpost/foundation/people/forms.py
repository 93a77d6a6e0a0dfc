from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import DateField, GovForm

from .actions import holders
from .directory import Directory
from .models import ASKED_FIRST, Appointment, Duty, Person
from .table import posts_of_all
from .titles import titles


def person_field(label: str, **options: Any) -> forms.CharField:
    """Somebody of the list of people, by name."""
    return forms.CharField(
        label=label,
        max_length=160,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
        **{"help_text": "A name from the list of people", **options},
    )


def found_person(directory: Directory, typed: str, *, other_than: Person | None) -> Person | None:
    """The person of the list that a name means; None for no name."""
    if not typed.strip():
        return None
    try:
        found = directory.find(typed)
    except DomainError as refusal:
        raise ValidationError(str(refusal)) from None
    if found is None:
        raise ValidationError(
            f"Nobody called {typed} is on the list of people. Choose a name of it"
        )
    if found == other_than:
        raise ValidationError("Choose somebody else: this is the person who leaves")
    return found


class LeaveForm(GovForm):
    """The last day, and who takes over what is still in their hands."""

    on = DateField(label="Last working day")

    def __init__(self, person: Person, *args: Any, is_holding: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.directory = Directory(today())
        if is_holding:
            self.fields["to"] = person_field("Who takes it over?", required=False)

    def clean_to(self) -> Person | None:
        return found_person(self.directory, self.cleaned_data["to"], other_than=self.person)


class WhoDoesWhatForm(GovForm):
    """One name for each duty, blanks allowed."""

    marks_optional = False

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        self.directory = Directory(today())
        self.held = holders()
        super().__init__(*args, initial=self._initial(self.held, actor), **kwargs)
        named = titles()
        for duty in ASKED_FIRST:
            self.fields[duty] = _name_field(duty, named[duty], self.held.get(duty))
            if duty == Duty.SLT_DIGITAL_LEAD:
                self.fields["is_slt"] = forms.BooleanField(
                    label="The SLT digital lead is a senior leader", required=False
                )
                self.fields["appointed_on"] = DateField(
                    label="The headteacher appointed the SLT digital lead on",
                    help_text="For example, 2 March 2026. Leave it blank if you do not know.",
                    required=False,
                )

    def clean(self) -> dict[str, Any]:
        for duty in ASKED_FIRST:
            try:
                self.directory.find(self.cleaned_data.get(duty, ""))
            except DomainError as refusal:
                self.add_error(duty, str(refusal))
        self._clean_appointment(self.cleaned_data)
        return self.cleaned_data

    def _clean_appointment(self, answers: dict[str, Any]) -> None:
        day = answers.get("appointed_on")
        if day and day > today():
            self.add_error("appointed_on", "Enter a day that has been, or leave it blank")
        if day and not answers.get(Duty.SLT_DIGITAL_LEAD):
            self.add_error(Duty.SLT_DIGITAL_LEAD, "Enter who was appointed, or clear the date")

    def _initial(self, held: dict[Duty, Appointment], actor: Actor) -> dict[str, Any]:
        """Today's holders; while nobody holds anything, the actor's own name where it belongs."""
        lead = held.get(Duty.SLT_DIGITAL_LEAD)
        mine = {str(role) for role in actor.roles}
        own = {} if held else {str(duty): actor.name for duty in ASKED_FIRST if duty in mine}
        return {
            **own,
            **{str(duty): self.directory.label(each.person) for duty, each in held.items()},
            "is_slt": lead is not None and lead.person.is_slt,
            "appointed_on": lead and lead.appointed_on,
        }


def _name_field(duty: Duty, title: str, held: Appointment | None) -> forms.CharField:
    since = f" Since {written_date(held.starts_on)}." if held else ""
    return forms.CharField(
        label=title,
        required=False,
        max_length=160,
        help_text=posts_of_all()[duty].hint + since,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
