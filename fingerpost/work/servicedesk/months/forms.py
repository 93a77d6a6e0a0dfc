from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm

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


class ReviewForm(GovForm):
    """The minutes of a look at IT support."""

    held_on = DateField(label="When was it?", error_messages={"required": "Enter the day"})
    took_part = forms.CharField(
        label="Who took part?",
        help_text="Roles are enough: the SLT digital lead, IT support, the business manager",
        max_length=200,
        error_messages={"required": "Enter who took part"},
    )
    found = forms.CharField(
        label="What was found?",
        max_length=2 * LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Enter what was found"},
    )
    follows = forms.CharField(
        label="What follows?",
        help_text="For example, more hours in exam weeks, or that nothing has to change",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter what follows, or that nothing has to change"},
    )
