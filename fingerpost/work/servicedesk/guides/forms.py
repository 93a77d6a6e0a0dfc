"""What is asked of whoever writes a guide."""

from typing import Any

from django import forms

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.records.systems.models import System

from .choices import Audience, Topic


class WriteForm(GovForm):
    title = forms.CharField(
        label="What does it help with?", help_text="Such as: Share a folder", max_length=120
    )
    audience = forms.ChoiceField(
        label="For whom is it?", choices=Audience.choices, widget=forms.RadioSelect
    )
    topic = forms.ChoiceField(label="What is it about?", choices=Topic.choices)
    body = forms.CharField(
        label="What is to be done?",
        help_text=(
            "Short steps in plain words. An empty line begins a paragraph, “## ” a heading, "
            "“1. ” a step and “- ” a point. Write no password and nobody’s name"
        ),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 14}),
    )
    also = forms.CharField(
        label="Other words that people use for it",
        help_text="It is offered to whoever asks IT with such words",
        required=False,
        max_length=200,
    )
    system = forms.ModelChoiceField(
        label="Which system is it about?", queryset=System.objects.none(), required=False
    )
    owner = forms.CharField(
        label="Who keeps it right?", help_text="A name or a post", max_length=120
    )
    review_on = DateField(
        label="By which day does somebody look at it again?",
        help_text="For example, 2 March 2027",
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["system"].queryset = System.objects.own().order_by("name")
        if not actor.may("guides.view_technical"):
            technical = [each for each in Topic if each.label.startswith("Technical")]
            fields["audience"].choices = [e for e in Audience.choices if e[0] != "technical"]
            fields["topic"].choices = [(e.value, e.label) for e in Topic if e not in technical]
