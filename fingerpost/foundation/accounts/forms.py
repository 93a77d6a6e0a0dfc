from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password

from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .models import Account
from .passwords import LONG_ENOUGH

BY_PASSKEY = "by_passkey"
"""What the button sends by which somebody chooses a passkey instead of a password."""


def password_field(label: str, autocomplete: str, **options: Any) -> forms.CharField:
    """A password exactly as it is typed, which password managers may fill in."""
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    said = {"required": f"Enter the {label[0].lower()}{label[1:]}"}
    return forms.CharField(label=label, strip=False, widget=widget, error_messages=said, **options)


def new_password_field(label: str) -> forms.CharField:
    hint = f"{LONG_ENOUGH} characters or more. Three words that do not belong together are good."
    return password_field(label, "new-password", help_text=hint)


class FirstKeyForm(GovForm):
    """How somebody new will sign in: by a password, or by a passkey that the next page makes."""

    password = new_password_field("Password")
    again = password_field("Password again", "new-password")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Whoever typed a password meant it: in a field, Enter presses the first button of a form.
        self.by_passkey = BY_PASSKEY in self.data and not self.data.get("password")
        for name in ("password", "again"):
            self.fields[name].required = not self.by_passkey

    def clean(self) -> dict[str, Any]:
        answers = self.cleaned_data
        again = answers.pop("again", None)
        if self.by_passkey:
            answers["password"] = None
        elif "password" in answers and again is not None and answers["password"] != again:
            self.add_error("again", "The two passwords differ. Type the same one twice")
        return answers

    @property
    def has_password(self) -> bool:
        """Whether a password was chosen and typed twice alike."""
        return bool(self.cleaned_data.get("password")) and not self.has_error("again")

    def refuse_easy_password(self, email: str, name: str, school_name: str) -> None:
        """Refuse a password that is easy to guess for this person and school."""
        account = Account(email=email, name=name)
        account.school_name = school_name
        try:
            validate_password(self.cleaned_data["password"], account)
        except forms.ValidationError as refusal:
            self.add_error("password", refusal)


class SignInForm(LoginForm):
    """allauth's form in our words; it knows how to check a password without giving much away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.EmailField(
            label="E-mail address", widget=forms.EmailInput(attrs={"autocomplete": "username"})
        )
        self.fields["password"] = password_field("Password", "current-password")
        for field in self.fields.values():
            speak_plainly(field, str(field.label))

    def clean_login(self) -> str:
        return str(self.cleaned_data["login"]).casefold()


class ForgottenForm(GovForm):
    """Where the letter goes."""

    email = forms.EmailField(
        label="E-mail address", widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).casefold()


class AddressForm(GovForm):
    """The address with which somebody will sign in from then on."""

    email = forms.EmailField(
        label="New e-mail address",
        max_length=254,
        help_text="A letter with a link goes to it. The old address is told when it has changed.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, account: Account, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).casefold()
        if email == self.account.email:
            raise forms.ValidationError("This is your address already. Enter the new one")
        return email


class PasswordForm(GovForm):
    """A new password, and the present one unless a sign-in link has just stood in for it."""

    current = password_field("Present password", "current-password")
    password = new_password_field("New password")
    again = password_field("New password again", "new-password")

    def __init__(self, account: Account, *args: Any, knows_current: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        if not knows_current:
            del self.fields["current"]

    def clean_current(self) -> str:
        if not self.account.check_password(self.cleaned_data["current"]):
            raise forms.ValidationError("That is not your present password. Type it again")
        return str(self.cleaned_data["current"])

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        validate_password(password, self.account)
        if self.account.check_password(password):
            raise forms.ValidationError("Enter a password that you have not had before")
        return password

    def clean(self) -> dict[str, Any]:
        answers = self.cleaned_data
        if {"password", "again"} <= answers.keys() and answers["password"] != answers["again"]:
            self.add_error("again", "The two passwords differ. Type the new one again")
        answers.pop("again", None)
        answers.pop("current", None)
        return answers
