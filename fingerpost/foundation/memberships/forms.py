from collections.abc import Collection
from typing import Any, cast

from django import forms

from fingerpost.foundation.accounts.forms import FirstKeyForm
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.people.forms import person_field
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.forms import DateField, GovForm

from .bounds import NotNow, refuse_without_end
from .models import Invitation

GIVEN = [each for each in Role if each not in (Role.SETTER_UP, Role.SYSTEM, Role.EXTERNAL_IT)]
"""What a leader gives; whoever comes from a company is named on the company's page."""


def roles_field() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label="What they are here",
        widget=forms.CheckboxSelectMultiple,
        help_text="It decides what they see and may do. Choose all that apply.",
        error_messages={"required": "Choose what they are here"},
    )


def offer(field: forms.Field, organisation: Organisation, held: Collection[Role] = ()) -> None:
    """Offer the roles that a leader gives there: nobody leads the technology of a trust without
    one, unless they did so when the school left."""
    left_out = {Role.TRUST_IT_LEAD}.difference(held) if organisation.stands_alone else set()
    given = [(role.value, role.label) for role in GIVEN if role not in left_out]
    cast(forms.MultipleChoiceField, field).choices = given


class WhoForm(GovForm):
    """Who is asked in, at which address."""

    name = forms.CharField(
        label="Full name",
        max_length=120,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    email = forms.EmailField(label="Work e-mail address", max_length=254)

    def __init__(self, *args: Any, person: Person | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.directory = Directory(today())
        if person is not None:
            self.initial = {"name": self.directory.label(person), "email": person.email}

    def clean(self) -> dict[str, Any]:
        answers = self.cleaned_data
        if "name" in answers:
            try:
                answers["person"] = self.directory.find(answers["name"])
            except DomainError as refusal:
                self.add_error("name", str(refusal))
        return answers


class ColleagueForm(GovForm):
    """Whom the lead of a company names; it knows nobody of the school."""

    name = forms.CharField(label="Full name", max_length=120)
    email = forms.EmailField(label="Work e-mail address", max_length=254)


class InviteForm(WhoForm):
    """As what somebody is asked in besides, and until when."""

    roles = roles_field()
    until = DateField(label="Last day of access", required=False, help_text="An auditor needs one.")

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["roles"], organisation)

    def clean_roles(self) -> set[Role]:
        return {Role(role) for role in self.cleaned_data["roles"]}

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        until = answers.get("until")
        if until and until < today():
            self.add_error("until", "Enter a day that is still to come")
        elif "until" not in self.errors:
            try:
                refuse_without_end(answers.get("roles", set()), until, today())
            except NotNow as refusal:
                self.add_error("until", str(refusal))
        return answers


class RolesForm(GovForm):
    """What somebody is here from today."""

    roles = roles_field()

    def __init__(
        self, organisation: Organisation, held: Collection[Role], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["roles"], organisation, held)
        self.initial = {"roles": [role.value for role in held]}

    def clean_roles(self) -> set[Role]:
        return {Role(role) for role in self.cleaned_data["roles"]}


class WhoseForm(GovForm):
    """To whom of the list of people an account belongs."""

    who = person_field(
        "Whose account is it?",
        help_text="A name from the list of people; a new name comes onto the list",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.directory = Directory(today())

    def clean_who(self) -> Person | str:
        typed = str(self.cleaned_data["who"])
        try:
            return self.directory.find(typed) or typed
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from None


class NameForm(GovForm):
    """The name of somebody who has no account yet, and comes in by a provider's word."""

    marks_optional = False

    name = forms.CharField(
        label="Your full name",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class AcceptForm(FirstKeyForm, NameForm):
    """A name, and how they will sign in, of somebody who has no account yet."""

    def __init__(self, invitation: Invitation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.invitation = invitation

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if self.has_password and "name" in answers:
            school_name = self.invitation.organisation.name
            self.refuse_easy_password(self.invitation.email, answers["name"], school_name)
        return answers
