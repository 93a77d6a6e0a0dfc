from django import forms

from fingerpost.foundation.duties.forms import WhatForm
from fingerpost.foundation.duties.models import LONGEST
from fingerpost.foundation.ui.forms import GovForm


class AskAllForm(WhatForm):
    """What is asked of every school, by when."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        told = "Every school that is asked reads it. Keep pupils’ data out of it"
        self.fields["words"].help_text = told


class WithdrawForm(GovForm):
    """Why the trust asks for it no more."""

    why = forms.CharField(
        label="Why is it withdrawn?",
        help_text="Every school that still has it to do reads it. Keep pupils’ data out of it",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why it is withdrawn"},
    )
