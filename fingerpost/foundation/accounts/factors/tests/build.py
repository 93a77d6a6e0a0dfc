"""An account with an app, and the codes that the app would show."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.accounts.tests.build import sign_in


def give_app(account: Account) -> str:
    """Set an app up for an account; answers its secret."""
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def code_of(secret: str) -> str:
    """What the app shows now. The door forgets what it saw: tests are faster than half a minute."""
    cache.clear()
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def pass_both(account: Account, secret: str, **how: Any) -> Client:
    """Sign in by password and code."""
    client, _ = sign_in(account, **how)
    client.post("/sign-in/second-step/", {"code": code_of(secret)})
    return client


def factors(account: Account) -> list[str]:
    """The kinds of factors that an account has."""
    return sorted(Authenticator.objects.filter(user=account).values_list("type", flat=True))
