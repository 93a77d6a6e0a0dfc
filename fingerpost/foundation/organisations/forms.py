from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.http import HttpRequest

from fingerpost.foundation.accounts.forms import FirstKeyForm
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase

SETTERS = (
    Role.HEADTEACHER,
    Role.SLT_DIGITAL_LEAD,
    Role.IT_SUPPORT,
    Role.IT_MANAGER,
    Role.BUSINESS,
    Role.TRUST_IT_LEAD,
)
PHASES = [("", "Choose one"), *((p, p.label) for p in Phase if p != Phase.NONE)]


class SetUpForm(FirstKeyForm):
    """A new school, college or trust, and the first person who signs in to it."""

    marks_optional = False
    field_order = ("school_name", "kind", "phase", "urn", "name", "email", "role")

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

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.has_trust = Organisation.objects.filter(kind=Kind.TRUST).exists()

    def clean_urn(self) -> str:
        urn = str(self.cleaned_data["urn"])
        if urn and Organisation.objects.filter(urn=urn).exists():
            raise ValidationError("A school with this URN is set up already. Check the figures")
        return urn

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).casefold()

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        self._clean_phase(answers)
        self._clean_role(answers)
        if {"email", "name", "school_name"} <= answers.keys():
            self._clean_account(answers["email"], answers["name"], answers["school_name"])
        return answers

    def _clean_phase(self, answers: dict[str, Any]) -> None:
        if answers.get("kind") == Kind.TRUST:
            answers["phase"] = Phase.NONE
        elif answers.get("phase") == "":
            self.add_error("phase", "Choose the phase of education")

    def _clean_role(self, answers: dict[str, Any]) -> None:
        if answers.get("role") != Role.TRUST_IT_LEAD or answers.get("kind") == Kind.TRUST:
            return
        if not self.has_trust:
            self.add_error("role", "No trust is set up here. Choose what you are at the school")

    def _clean_account(self, email: str, name: str, school_name: str) -> None:
        """A person who has an account here brings it along, and proves that it is theirs."""
        known = Account.objects.filter(email=email).first()
        if known is None and self.has_password:
            self.refuse_easy_password(email, name, school_name)
        elif known is not None and known != self.request.user and not self._opens(email):
            self.add_error(
                "password",
                "This e-mail address has an account here. Enter the password of that account, or "
                "sign in to it first and come back",
            )

    def _opens(self, email: str) -> bool:
        """Whether the password typed is that of an account."""
        password = self.cleaned_data["password"] if self.has_password else ""
        adapter = get_adapter(self.request)
        return bool(password and adapter.authenticate(self.request, email=email, password=password))
