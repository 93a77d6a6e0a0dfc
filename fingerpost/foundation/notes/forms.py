from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import LONGEST


class NoteForm(GovForm):
    text = forms.CharField(
        label="Note",
        help_text="Whoever may see this record reads it. Keep pupils’ data out of it",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write the note"},
    )
