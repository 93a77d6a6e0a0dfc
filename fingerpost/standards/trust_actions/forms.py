from django import forms

from fingerpost.foundation.duties.models import LONGEST
from fingerpost.foundation.ui.forms import DateField, GovForm


class AskAllForm(GovForm):
    """What is asked of every school, by when."""

    title = forms.CharField(
        label="What is to be done",
        max_length=160,
        error_messages={"required": "Enter what is to be done"},
    )
    due_on = DateField(label="By when", error_messages={"required": "Enter by when"})
    words = forms.CharField(
        label="Anything more they need to know",
        help_text="Every school that is asked reads it. Keep pupils’ data out of it",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
