from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.http import HttpRequest

from fingerpost.foundation.accounts.forms import new_password_field, password_field
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase
from fingerpost.foundation.ui.forms import GovForm

SETTERS = (
    Role.HEADTEACHER,
    Role.SLT_DIGITAL_LEAD,
    Role.IT_SUPPORT,
    Role.IT_MANAGER,
    Role.BUSINESS,
    Role.TRUST_IT_LEAD,
)
PHASES = [("", "Choose one"), *((p, p.label) for p in Phase if p != Phase.NONE)]


class SetUpForm(GovForm):
    """A new school, college or trust, and the first person who signs in to it."""

    marks_optional = False

    school_name = forms.CharField(
        label="Name of the school, college or trust",
        max_length=120,
        error_messages={"required": "Enter the name of the school, college or trust"},
    )
    kind = forms.ChoiceField(
        label="What is it?", choices=Kind, widget=forms.RadioSelect, initial=Kind.SCHOOL
    )
    phase = forms.ChoiceField(
        label="Phase of education",
        choices=PHASES,
        required=False,
        help_text="A trust can leave this out.",
    )
    urn = forms.CharField(
        label="URN (optional)",
        required=False,
        help_text="The six figures of your school in Get Information about Schools.",
        validators=[RegexValidator(r"\A[0-9]{6}\Z", "Enter six figures, or nothing")],
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "numeric"}),
    )
    name = forms.CharField(
        label="Your full name",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label="Your work e-mail address",
        help_text="You sign in with it. Nothing is sent to it.",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    role = forms.ChoiceField(
        label="What are you there?",
        choices=[(role, role.label) for role in SETTERS],
        error_messages={"required": "Choose what you are there"},
        widget=forms.RadioSelect,
    )
    password = new_password_field("Password")
    again = password_field("Password again", "new-password")

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_urn(self) -> str:
        urn = str(self.cleaned_data["urn"])
        if urn and Organisation.objects.filter(urn=urn).exists():
            raise ValidationError("A school with this URN is set up already. Check the figures")
        return urn

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).casefold()

    def clean(self) -> dict[str, Any]:
        answers = self.cleaned_data
        self._clean_phase(answers)
        again = answers.pop("again", None)
        if "password" in answers and again is not None and answers["password"] != again:
            self.add_error("again", "The two passwords differ. Type the same one twice")
        elif {"password", "email", "name", "school_name"} <= answers.keys():
            self._clean_account(**{k: answers[k] for k in ("email", "name", "password")})
        return answers

    def _clean_phase(self, answers: dict[str, Any]) -> None:
        if answers.get("kind") == Kind.TRUST:
            answers["phase"] = Phase.NONE
        elif answers.get("phase") == "":
            self.add_error("phase", "Choose the phase of education")

    def _clean_account(self, email: str, name: str, password: str) -> None:
        """A person who has an account here brings it along, and proves that it is theirs."""
        if Account.objects.filter(email=email).exists():
            adapter = get_adapter(self.request)
            if not adapter.authenticate(self.request, email=email, password=password):
                self.add_error(
                    "password",
                    "This e-mail address has an account here. Enter the password of that account",
                )
            return
        account = Account(email=email, name=name)
        account.school_name = self.cleaned_data["school_name"]
        try:
            validate_password(password, account)
        except ValidationError as refusal:
            self.add_error("password", refusal)
