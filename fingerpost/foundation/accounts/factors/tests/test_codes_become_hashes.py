"""Codes that were sealed before still open the door once they are kept as hashes."""

from importlib import import_module

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.apps import apps

from fingerpost.foundation.accounts.factors import recovery
from fingerpost.foundation.accounts.tests.build import account_of

migration = import_module("fingerpost.foundation.accounts.migrations.0006_recovery_codes_hashed")


@pytest.fixture
def sealed(digital_lead):
    """Ten codes as they were kept before, of which the first is used."""
    former = RecoveryCodes.activate(account_of(digital_lead))
    codes = former.get_unused_codes()
    assert former.validate_code(codes[0])
    return codes


def held():
    return Authenticator.objects.get(type="recovery_codes")


def test_unused_codes_go_on_working_and_used_ones_stay_used(sealed):
    migration.hash_codes(apps, None)

    assert recovery.left(held()) == 9
    assert not recovery.without(held().data, sealed[0])
    assert recovery.without(held().data, sealed[1])


def test_nothing_readable_is_left(sealed):
    migration.hash_codes(apps, None)

    assert set(held().data) == {"salt", "hashes"}
    assert not any(code in str(held().data) for code in sealed)


def test_a_second_run_changes_nothing(sealed):
    migration.hash_codes(apps, None)
    before = held().data
    migration.hash_codes(apps, None)

    assert held().data == before


def test_codes_under_a_lost_key_are_dropped(sealed, settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key altogether", []
    migration.hash_codes(apps, None)

    assert not Authenticator.objects.exists()
