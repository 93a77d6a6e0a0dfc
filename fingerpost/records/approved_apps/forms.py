from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .choices import Ai, Audience, PersonalData, Status


class RequestForm(GovForm):
    """What somebody says who asks for an app."""

    product = forms.CharField(
        label="Which app?",
        max_length=160,
        error_messages={"required": "Enter the name of the app"},
    )
    address = forms.URLField(label="Its web address", max_length=200, required=False)
    used_for = forms.CharField(
        label="What is it for?",
        help_text="Such as times tables at home",
        max_length=300,
        error_messages={"required": "Say what it is for"},
    )
    audience = forms.ChoiceField(
        label="Who will use it?",
        choices=Audience.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who will use it"},
    )
    personal_data = forms.ChoiceField(
        label="Whose names or other personal data will be entered?",
        choices=[each for each in PersonalData.choices if each[0] != PersonalData.UNKNOWN],
        widget=forms.RadioSelect,
        help_text="If pupils sign in with their own account, that is data of pupils",
        error_messages={"required": "Choose whose data will be entered"},
    )
    ai = forms.ChoiceField(
        label="Does it write, draw, answer or judge by itself (AI)?",
        choices=[(Ai.YES, "Yes"), (Ai.NO, "No"), (Ai.UNKNOWN, "I do not know")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it uses AI"},
    )
    words = forms.CharField(
        label="Why do you need it, and why is nothing on the list enough?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say why you need it: whoever decides reads it"},
    )


class AskForm(GovForm):
    why = forms.CharField(
        label="What you have checked",
        help_text="Whoever decides reads it. For example: its terms allow pupils from 8 years on",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say what you have checked"},
    )


class StopForm(GovForm):
    status = forms.ChoiceField(
        label="Where does it go?",
        choices=[
            (Status.SUSPENDED, "Suspended: nobody uses it until it is checked"),
            (Status.RETIRED, "Retired: the school does not use it any more"),
            (Status.SCREENING, "To be checked again"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose where it goes"},
    )
    why = forms.CharField(
        label="Why?",
        help_text="All staff who look for the app read it",
        max_length=300,
        error_messages={"required": "Say why"},
    )
