"""A demonstration that the tests of a module share, as loading it takes its seconds."""

import pytest
from django.core.management import call_command
from django.db import transaction

from fingerpost.config.demonstration.loading import load


@pytest.fixture(scope="module")
def told(django_db_setup, django_db_blocker):
    """The demonstration as it is today; what a test changes is taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def default_port(monkeypatch):
    monkeypatch.delenv("PORT", raising=False)


@pytest.fixture
def run(capsys):
    """Run a command; answers what it printed."""

    def printed(*command):
        call_command(*command)
        return capsys.readouterr().out

    return printed
