from django import forms

from fingerpost.foundation.ui.forms import GovForm


class TestForm(GovForm):
    """Where a test letter goes."""

    to = forms.EmailField(
        label="Send a test to",
        max_length=254,
        error_messages={"required": "Enter an e-mail address"},
    )
