"""What the command says when the database stands in the way."""

from types import SimpleNamespace

import pytest
from django.db import OperationalError, ProgrammingError

from fingerpost.config import cli


def test_a_database_that_cannot_be_reached_is_said_in_a_sentence(monkeypatch):
    def wait_in_vain(arguments):
        raise OperationalError("no connection")

    monkeypatch.setattr(cli, "connection", SimpleNamespace(vendor="postgresql", connection=None))
    monkeypatch.setattr(cli, "execute_from_command_line", wait_in_vain)

    with pytest.raises(SystemExit, match="DATABASE_URL names cannot be reached"):
        cli.main()


def test_a_column_that_is_missing_is_no_database_out_of_reach(monkeypatch):
    def miss(arguments):
        raise ProgrammingError("column does not exist")

    monkeypatch.setattr(cli, "connection", SimpleNamespace(vendor="postgresql", connection=None))
    monkeypatch.setattr(cli, "execute_from_command_line", miss)
    monkeypatch.setattr(cli, "_is_of_another_version", lambda: False)

    with pytest.raises(ProgrammingError, match="column"):
        cli.main()


@pytest.mark.django_db
def test_another_trouble_of_the_database_is_not_hidden(monkeypatch):
    def fail(arguments):
        raise OperationalError("disk I/O error")

    monkeypatch.setattr(cli, "execute_from_command_line", fail)

    with pytest.raises(OperationalError, match="disk"):
        cli.main()


@pytest.mark.django_db
def test_an_upgrade_that_fails_says_why_and_not_to_upgrade(monkeypatch):
    def fail(arguments):
        raise OperationalError("table already exists")

    monkeypatch.setattr(cli, "execute_from_command_line", fail)
    monkeypatch.setattr(cli, "_is_of_another_version", lambda: True)
    monkeypatch.setattr(cli.sys, "argv", ["fingerpost", "migrate"])
    with pytest.raises(OperationalError, match="already exists"):
        cli.main()

    monkeypatch.setattr(cli.sys, "argv", ["fingerpost", "demo"])
    with pytest.raises(SystemExit, match="Run `fingerpost migrate`"):
        cli.main()
