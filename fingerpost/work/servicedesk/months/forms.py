from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm, MoneyField

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


class CostForm(GovForm):
    """What IT support costs in a year."""

    starts_on = DateField(
        label="From when does the year run?",
        help_text="The first day of the financial year, for example",
        error_messages={"required": "Enter the first day of the year"},
    )
    amount = MoneyField(
        label="What does IT support cost in it, in pounds?",
        help_text="An estimate is enough. Leave out devices and licences, which are no support",
        min_value=1,
        error_messages={
            "required": "Enter what it costs",
            "min_value": "Enter an amount of £1 or more",
        },
    )
    covers = forms.CharField(
        label="What does it cover?",
        help_text="For example, the post of the technician and the contract for the network",
        max_length=300,
        error_messages={"required": "Enter what it covers"},
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
