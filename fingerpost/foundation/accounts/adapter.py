"""How allauth behaves here: nobody signs up by themselves, and every try is kept."""

from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from . import entry
from .models import Account

BY_FACTOR = {
    "totp": "password+app",
    "recovery_codes": "password+recovery",
    "webauthn": "password+passkey",
}
"""What the sign-in log calls a password with a second step."""


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by setting up a school or by invitation, never by a stranger."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": (
            "That e-mail address and password do not go together. Check both and try again"
        ),
        "too_many_login_attempts": "Those were too many tries. Wait 15 minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            raise ImmediateHttpResponse(entry.too_many(request)) from None

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """The address alone: with the host in it, "localhost:1", "localhost:2" count apart."""
        return str(credentials.get("email", "")).casefold()

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        entry.keep_failure(request, str(credentials.get("email", "")))

    def get_login_stages(self) -> list[str]:
        return ["fingerpost.foundation.accounts.factors.stages.SecondStep"]

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        return entry.nowhere(request)

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, **known: Any
    ) -> HttpResponse:
        response = super().post_login(request, user, **known)
        how = known.get("signal_kwargs") or {}
        shown = [
            each["type"] for each in get_authentication_records(request, user) if "type" in each
        ]
        entry.keep_success(
            request,
            cast(Account, user),
            how.get("method") or BY_FACTOR.get(shown[-1] if shown else "", "password"),
            how.get("at"),
            second_step=bool(shown) or bool(how.get("second_step")),
            proved_at=None if shown else how.get("proved_at"),
        )
        return response

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Our pages say what happened."""
