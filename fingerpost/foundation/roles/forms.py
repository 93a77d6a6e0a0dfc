from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.clashes import clashes_if, in_words
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.people.forms import found_person, person_field
from fingerpost.foundation.people.models import A_YEAR, Duty, Person
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.ui.forms import DateField, GovForm

RANKS = {
    Rank.HOLDER: "They hold it, and whoever held it before stops the day before",
    Rank.ACTING: "They act while the holder is away",
    Rank.DEPUTY: "They are deputy: ready to stand in",
}


def appointer_fields() -> dict[str, forms.Field]:
    """Who said so and when, with how much time, and why them."""
    return {
        "appointed_by": person_field("Appointed by", required=False),
        "appointed_on": DateField(label="Appointed on", required=False),
        "hours_a_week": forms.DecimalField(
            label="Hours a week for it",
            required=False,
            min_value=0,
            max_value=Decimal(60),
            decimal_places=1,
            error_messages=dict.fromkeys(
                ("invalid", "min_value", "max_value", "max_decimal_places"),
                "Enter hours like 2 or 2.5, or leave it blank",
            ),
            widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"}),
        ),
        "note": forms.CharField(
            label="Why them, and what they need",
            required=False,
            max_length=400,
            help_text="For example, the training that was agreed. It does not go into the letter.",
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
    }


class AppointingForm(GovForm):
    """What is asked of every appointment, whether it is new or corrected."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.directory = Directory(today())
        self.fields |= appointer_fields()

    def clean_appointed_by(self) -> Person | None:
        return found_person(self.directory, self.cleaned_data["appointed_by"], other_than=None)

    def clean_appointed_on(self) -> Any:
        day = self.cleaned_data["appointed_on"]
        if day and day > today():
            raise ValidationError("Enter a day that has been, or leave it blank")
        return day


class ChangeForm(AppointingForm):
    pass


class AppointForm(AppointingForm):
    """Who, as what, from when; two roles that should be apart are said before they are saved."""

    who = person_field(
        "Who?", help_text="A name from the list of people; a new name comes onto the list"
    )
    rank = forms.ChoiceField(
        label="As what?", choices=RANKS.items(), initial=Rank.HOLDER, widget=forms.RadioSelect
    )
    since = DateField(label="From")
    until = DateField(
        label="Last day", required=False, help_text="Leave it blank if there is none yet."
    )

    def __init__(self, duty: Duty, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.duty = duty
        if duty == Duty.SLT_DIGITAL_LEAD:
            self.fields["is_slt"] = forms.BooleanField(
                label="They are a senior leader", required=False
            )
            self.order_fields(["who", "is_slt", "rank"])

    def clean_rank(self) -> Rank:
        return Rank(self.cleaned_data["rank"])

    def clean_who(self) -> Person | str:
        typed = str(self.cleaned_data["who"])
        try:
            return self.directory.find(typed) or typed
        except DomainError as refusal:
            raise ValidationError(str(refusal)) from None

    def clean(self) -> dict[str, Any]:
        """Warn once of roles that should be apart; whoever ticks that they know it may go on."""
        answers = self.cleaned_data
        who, rank = answers.get("who"), answers.get("rank")
        if isinstance(who, Person) and rank != Rank.DEPUTY and "since" in answers:
            self._warn(who, max(answers["since"], today()))
        return answers

    def _warn(self, who: Person, day: Any) -> None:
        found = clashes_if(posts(), who, self.duty, day)
        if not found:
            return
        self.fields["knows"] = forms.BooleanField(
            label="Appoint them nevertheless; the headteacher will say why", required=False
        )
        self.order_fields(["knows"])
        if not self.data.get("knows"):
            said = " ".join(in_words(each, titles().__getitem__) for each in found)
            self.add_error("knows", f"{said} Choose somebody else, or tick the box")


class EndForm(GovForm):
    on = DateField(label="Last day in the role")


class TitleForm(GovForm):
    title = forms.CharField(
        label="What is it called here?",
        max_length=80,
        required=False,
        help_text="For example, Director of Digital Learning. Blank for the standard name.",
    )


class ReasonForm(GovForm):
    """Why one person holds both, and until when that is not asked again."""

    reason = forms.CharField(
        label="Why does one person hold both?",
        max_length=400,
        help_text="What keeps the two apart nevertheless, such as who else looks at it.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter the reason"},
    )
    review_on = DateField(label="To be looked at again by")

    def clean_review_on(self) -> Any:
        day = self.cleaned_data["review_on"]
        if not today() < day <= today() + A_YEAR + timedelta(days=1):
            raise ValidationError("Enter a day within a year from now")
        return day
