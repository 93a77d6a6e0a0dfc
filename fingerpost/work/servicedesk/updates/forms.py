"""What is asked of an update."""

from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm

from .rules import Risk


class EnterForm(GovForm):
    title = forms.CharField(
        label="What is it?",
        help_text="As its maker or the notice calls it",
        max_length=160,
    )
    risk = forms.ChoiceField(
        label="How bad is it to be without it?",
        choices=Risk.choices,
        initial=Risk.HIGH,
        widget=forms.RadioSelect,
    )
    published_on = DateField(
        label="On which day did it come out, or the notice arrive?",
    )
    affects = forms.CharField(
        label="Which systems and devices is it for?",
        help_text="Such as: 214 laptops, and the server for printing",
        max_length=300,
    )


class ApplyForm(GovForm):
    applied_on = DateField(label="Since when is it in place everywhere?")
    words = forms.CharField(
        label="How it was done, and what was kept apart",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
