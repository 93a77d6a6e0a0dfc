from django import forms

from fingerpost.foundation.ui.forms import GovForm

from ..choices import Status

BACK = (Status.SPARE, Status.IN_USE, Status.LOST, Status.STOLEN)


class CorrectForm(GovForm):
    status = forms.ChoiceField(
        label="What is true of it",
        choices=[("", "Choose a status"), *((each.value, each.label) for each in BACK)],
    )
    reason = forms.CharField(
        label="Why the register said otherwise",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="It stays on the record. For example: the wrong row of the list was marked",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput())


class ProposeForm(GovForm):
    why = forms.CharField(
        label="Why they should go",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Whoever decides reads it. For example: too old for security updates",
    )
