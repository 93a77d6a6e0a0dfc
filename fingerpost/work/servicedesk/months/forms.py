from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import LONGEST


class WordsForm(GovForm):
    """What those say of a month who did the work."""

    words = forms.CharField(
        label="What should the others know about this month?",
        help_text="For example, that the broadband was down for two days. Name nobody.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter what the others should know"},
    )


class ConclusionForm(GovForm):
    """What a leader concludes from a month."""

    conclusion = forms.CharField(
        label="What follows from it?",
        help_text="For example, a second person in exam weeks, or that nothing has to change",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter what follows, or that nothing has to change"},
    )
