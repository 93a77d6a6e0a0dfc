"""For whom a message that waits becomes a request."""

from typing import Any

from django import forms

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.forms import GovForm


class OpenForm(GovForm):
    requester = forms.CharField(
        label="Who asks?",
        help_text="A name of the list of people. Empty if it is nobody of the list",
        required=False,
        max_length=160,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.directory = Directory(today())
        super().__init__(*args, **kwargs)

    def clean_requester(self) -> Person | None:
        """The person of the list who was named."""
        typed = self.cleaned_data["requester"]
        try:
            found = self.directory.find(typed) if typed else None
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        if typed and found is None:
            raise forms.ValidationError(f"Nobody called {typed} is on the list of people")
        return found
