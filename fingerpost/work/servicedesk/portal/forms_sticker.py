"""What is asked of whoever stands before a broken thing."""

from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from ..choices import Trouble

MOST = 300


class StickerForm(GovForm):
    """A few large choices for anybody who passes by; programs that fill in everything give
    themselves away."""

    trouble = forms.ChoiceField(
        label="What is wrong?", choices=Trouble.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label="What else should we know?",
        help_text="Please write no names and nothing about a person. 300 characters at most",
        max_length=MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    website = forms.CharField(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    is_program = False

    def clean(self) -> dict[str, Any]:
        """Tell a program from a person by the field that people do not see."""
        self.is_program = bool(self.cleaned_data.pop("website", ""))
        return self.cleaned_data
