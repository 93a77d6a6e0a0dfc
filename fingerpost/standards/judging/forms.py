from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.forms import ACCEPTED
from fingerpost.foundation.files.kinds import KEPT
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.verdicts import LOOKED_AT

from .models import LONGEST

VERDICTS = [(each.value, each.label) for each in LOOKED_AT]
NO_PUPILS = "Keep pupils’ data out of it"


def _words(label: str, told: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=told,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Write it in a sentence"},
    )


def _verdict(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=VERDICTS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a verdict"},
    )


class AttestForm(GovForm):
    """What somebody saw, when, and until when that counts."""

    verdict = _verdict("How does it stand?")
    words = _words("What did you see, or who told you?", f"One or two sentences. {NO_PUPILS}")
    true_on = DateField(label="On which day was it so?")
    until = DateField(label="Until when does it count?")
    upload = forms.FileField(
        label="A file that shows it",
        required=False,
        help_text=f"{KEPT}. More can be attached afterwards",
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    owner = forms.CharField(
        label="Who looks again when it runs out?",
        required=False,
        max_length=160,
        help_text="A name from the list of people; left empty, you do",
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    also = forms.MultipleChoiceField(
        label="Does the same show any of these?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, others: Sequence[Requirement], **kwargs: Any) -> None:
        self.directory = Directory(today())
        super().__init__(*args, **kwargs)
        if others:
            choices = [(each.id, f"{each.id}: {each.plain}") for each in others]
            self.fields["also"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["also"]

    def clean_owner(self) -> Person | None:
        """Whoever is meant by the name; nobody where it is left empty."""
        typed = self.cleaned_data["owner"]
        if not typed:
            return None
        try:
            found = self.directory.find(typed)
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from None
        if found is None:
            raise forms.ValidationError(
                f"Nobody called {typed} is on the list of people. Choose a name from the list"
            )
        return found

    def clean_upload(self) -> "UploadedFile[bytes] | None":
        return self.cleaned_data["upload"] or None


class OverrideForm(GovForm):
    verdict = _verdict("Which verdict should count?")
    words = _words("Why?", f"Whoever agrees to it, and governors, read this. {NO_PUPILS}")
    until = DateField(label="Until when?")


class LeaveOutForm(GovForm):
    words = _words("Why is it not asked here?", "For example: the school has no server of its own")
    until = DateField(label="When should somebody look again?")


class DoubtForm(GovForm):
    words = _words("What is wrong with it?", f"Whoever answers for it reads this. {NO_PUPILS}")


class EndForm(GovForm):
    why = _words("Why?", "It stays on the record")


class ThresholdForm(GovForm):
    met = forms.IntegerField(
        label="Met from how many of every 100?",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3"}),
    )
    partly = forms.IntegerField(
        label="Partly met from how many of every 100?",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3"}),
    )
    words = _words("Why?", "Governors and auditors read this beside the threshold")
