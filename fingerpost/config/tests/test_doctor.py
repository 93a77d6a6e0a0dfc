"""The doctor reads stored files and names those that are not what was stored."""

import pytest
from django.core.management import call_command

from fingerpost.config.management.commands.doctor import look
from fingerpost.foundation.accounts.models import Account, LinkedIdentity
from fingerpost.foundation.accounts.providers.known import Provider
from fingerpost.foundation.files import store
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.tests.build import laptop, upload


@pytest.fixture
def file(technician, settings, tmp_path):
    settings.VAR = tmp_path
    return attach(technician, laptop(technician), upload=upload())


def files(every_file=False):
    return next(found for found in look(every_file) if "stored file" in found.what)


@pytest.mark.parametrize("every_file", [False, True])
def test_files_that_are_whole_are_well(file, every_file):
    found = files(every_file)

    assert (found.well, found.what) == (True, "1 stored file looked at")


def test_a_file_that_is_not_what_was_stored_is_named(school, file):
    store.drop(school.pk, file.sha256)

    assert not files().well
    assert f"file {file.pk} of Fernwhistle Primary is missing" in files().mend


def test_the_command_reads_every_file_when_asked(file, capsys):
    with pytest.raises(SystemExit):
        call_command("doctor", "--help")
    assert "--all" in capsys.readouterr().out


def ways_in():
    return next(found for found in look() if "signs in with a provider" in found.what)


def test_whoever_relies_alone_on_a_provider_that_is_switched_off_is_named(technician, settings):
    LinkedIdentity.objects.create(
        account_id=technician.account_id, issuer="https://id.example", subject="7", label="tess"
    )
    Account.objects.update(password="!")

    assert "tess" in ways_in().mend
    settings.SIGN_IN_PROVIDERS = (Provider("school", "Trust", "https://id.example", "a", "b"),)
    assert ways_in().well
