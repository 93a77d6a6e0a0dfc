from typing import Any

from django import forms

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.ui.forms import DateField, GovForm

from .models import LONGEST

KNOWN = "known-people"
"""The list of names that the page offers."""


class WhatForm(GovForm):
    """What is asked for, and by when."""

    title = forms.CharField(
        label="What is to be done",
        max_length=160,
        error_messages={"required": "Enter what is to be done"},
    )
    due_on = DateField(label="By when", error_messages={"required": "Enter by when"})
    words = forms.CharField(
        label="Anything more they need to know",
        help_text="Keep pupils’ data out of it",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WhoForm(GovForm):
    """Whom it is asked of: somebody on the list, or somebody outside."""

    who = forms.CharField(
        label="Who",
        max_length=160,
        help_text="A name from the list of people",
        widget=forms.TextInput(attrs={"list": KNOWN, "autocomplete": "off"}),
        error_messages={"required": "Enter who is asked"},
    )
    is_outside = forms.BooleanField(
        label="They are outside the school, such as a company",
        help_text="They cannot sign in. You note here what they answer.",
        required=False,
    )
    outside_email = forms.EmailField(label="Their e-mail address, if outside", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.directory = Directory(today())
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """What the action takes: a person, or a name and an address outside."""
        answers = dict(self.cleaned_data)
        typed, is_outside = answers.pop("who", ""), answers.pop("is_outside", False)
        email = answers.pop("outside_email", "")
        owner = None if is_outside or not typed else self._find(typed)
        outside = {"outside": typed, "outside_email": email} if is_outside else {}
        return answers | {"owner": owner, **outside}

    def _find(self, typed: str) -> Any:
        try:
            found = self.directory.find(typed)
        except DomainError as refusal:
            self.add_error("who", str(refusal))
            return None
        if found is None:
            self.add_error(
                "who",
                f"Nobody called {typed} is on the list of people. Choose a name from the list, "
                "or tick that they are outside the school",
            )
        return found


class AskForm(WhoForm, WhatForm):
    """What is asked for, of whom, by when."""

    field_order = ["title", "who", "due_on", "words", "is_outside", "outside_email"]


class CommentForm(GovForm):
    text = forms.CharField(
        label="Comment",
        help_text="Keep pupils’ data out of it",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write a comment"},
    )


class WithdrawForm(GovForm):
    text = forms.CharField(
        label="Why",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class CloseForm(WithdrawForm):
    pass


class MoveForm(GovForm):
    due_on = DateField(label="By when", error_messages={"required": "Enter by when"})
    text = forms.CharField(
        label="Why", max_length=400, error_messages={"required": "Say why the day is moved"}
    )
