import pytest
from django.core.cache import cache

from fingerpost.foundation.accounts.models import LinkedIdentity
from fingerpost.foundation.accounts.providers import wire
from fingerpost.foundation.accounts.providers.known import Provider
from fingerpost.foundation.accounts.tests.build import account_of

from .forger import MICROSOFT, TENANT, Forger


@pytest.fixture
def microsoft():
    return Provider(
        "microsoft",
        "Microsoft",
        MICROSOFT,
        "fingerpost-at-home",
        "a secret between us",
        must_say={"tid": frozenset({TENANT})},
    )


@pytest.fixture
def forger(db, microsoft, settings, monkeypatch):
    cache.clear()
    settings.SIGN_IN_PROVIDERS = (microsoft,)
    made = Forger()
    monkeypatch.setattr(wire, "get", made.document)
    monkeypatch.setattr(wire, "post", made.tokens)
    return made


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


@pytest.fixture
def linked(account):
    """Dita's account, which her subject at Microsoft opens."""
    return LinkedIdentity.objects.create(
        account=account, issuer=MICROSOFT, subject="subject-of-dita", label="dita@fernwhistle"
    )
