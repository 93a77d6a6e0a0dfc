from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.adapter import get_adapter as get_mfa_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import complete_registration, parse_registration_response
from django import forms
from django.http import HttpRequest

from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from ..devices import in_words
from ..entry import keep_wrong_code
from ..forms import password_field
from ..models import Account
from .actions import use_recovery_code
from .held import Type, factors_of
from .sealing import seal

LONGEST_NAME = 60


def code_field(label: str = "Code", **options: Any) -> forms.CharField:
    widget = forms.TextInput(
        attrs={
            "autocomplete": "one-time-code",
            "inputmode": "numeric",
            "class": "govuk-input--width-10",
        }
    )
    return forms.CharField(label=label, max_length=20, widget=widget, **options)


class CodeForm(AuthenticateForm):
    """allauth's form in our words: a code of the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(
            help_text="The six figures that your app shows now, or one of your recovery codes"
        )
        speak_plainly(self.fields["code"], "Code")

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        try:
            forget_tries = check_rate_limit(self.user)
            self.authenticator = self._fitting(code)
        except forms.ValidationError:
            keep_wrong_code(context.request, self.user)
            raise
        forget_tries()
        return code

    def _fitting(self, code: str) -> Authenticator:
        """What the code belongs to."""
        held = factors_of(self.user)
        if held.app and TOTP(held.app).validate_code(code):
            return held.app
        if held.recovery and use_recovery_code(self.user, held.recovery, code):
            return held.recovery
        raise get_mfa_adapter().validation_error("incorrect_code")


class AppForm(GovForm):
    """The first code of an app proves that it knows the secret."""

    code = code_field("Code that the app shows")

    def __init__(self, account: Account, secret: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account, self.secret = account, secret

    def clean_code(self) -> str:
        forget_tries = check_rate_limit(self.account)
        app = Authenticator(user=self.account, type=Type.TOTP, data={"secret": seal(self.secret)})
        if not TOTP(app).validate_code(self.cleaned_data["code"]):
            raise forms.ValidationError(
                "That is not the code of this moment. Type the one that the app shows now. If it "
                "keeps failing, set the clock of your phone to automatic"
            )
        forget_tries()
        return str(self.cleaned_data["code"])

    def clean(self) -> dict[str, Any]:
        return {"secret": self.secret}


class ProvingPasswordForm(GovForm):
    """The password again, checked and counted like a sign-in."""

    password = password_field("Password", "current-password")

    def __init__(self, account: Account, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        given = {"email": self.account.email, "password": password}
        if get_adapter().authenticate(context.request, **given) != self.account:
            raise forms.ValidationError("That is not your password. Type it again")
        return password


def has_name(request: HttpRequest) -> bool:
    """Whether the house was opened by its name: no browser makes a passkey for figures."""
    host = request.get_host()
    bare = host.rpartition("]")[0] or host.partition(":")[0]
    return not (bare.startswith("[") or bare.replace(".", "").isdecimal())


class PasskeyForm(GovForm):
    """What the device answered, and what the passkey is called."""

    name = forms.CharField(label="What to call it", max_length=LONGEST_NAME, required=False)
    credential = forms.JSONField(widget=forms.HiddenInput)

    marks_optional = False

    def __init__(self, device: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.device = device

    def clean_name(self) -> str:
        """A passkey that the device has made already is not refused for want of a name."""
        return str(self.cleaned_data["name"]) or in_words(self.device)

    def clean_credential(self) -> Any:
        credential = self.cleaned_data["credential"]
        try:
            parse_registration_response(credential)
            complete_registration(credential)
        except (forms.ValidationError, KeyError, ValueError):
            raise forms.ValidationError(
                "The passkey did not arrive whole, or took too long. Try once more"
            ) from None
        return credential


class NameForm(GovForm):
    """What a passkey is called."""

    name = forms.CharField(label="Name", max_length=LONGEST_NAME)
