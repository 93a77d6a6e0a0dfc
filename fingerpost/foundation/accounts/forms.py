from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password

from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .models import Account
from .passwords import LONG_ENOUGH


def password_field(label: str, autocomplete: str, **options: Any) -> forms.CharField:
    """A password exactly as it is typed, which password managers may fill in."""
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    said = {"required": f"Enter the {label[0].lower()}{label[1:]}"}
    return forms.CharField(label=label, strip=False, widget=widget, error_messages=said, **options)


def new_password_field(label: str) -> forms.CharField:
    hint = f"{LONG_ENOUGH} characters or more. Three words that do not belong together are good."
    return password_field(label, "new-password", help_text=hint)


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
