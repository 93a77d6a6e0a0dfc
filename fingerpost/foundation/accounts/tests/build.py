"""Somebody with a password, and a browser at the sign-in page."""

from typing import Any

from django.test import Client

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor

PASSWORD = "teapot under the willow"


def account_of(actor: Actor, password: str = PASSWORD) -> Account:
    """The account of a member of the cast, with a password."""
    account = Account.objects.get(pk=actor.account_id)
    account.set_password(password)
    account.save()
    return account


def sign_in(account: Account, password: str = PASSWORD, **how: Any) -> tuple[Client, Any]:
    """Try a password in a fresh browser; answers the browser and what it got."""
    client = how.pop("client", None) or Client()
    data = {"login": account.email, "password": password, **how}
    return client, client.post("/sign-in/", data)
