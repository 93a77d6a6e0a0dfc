"""A copy of each version before comes back today, and an upgrade is tried on a copy first."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from fingerpost.config.management.commands import migrate
from fingerpost.foundation.backups import upgrading
from fingerpost.foundation.backups.drill import Failed, drill
from fingerpost.foundation.tenancy.models import Kind, Organisation

KEPT = sorted(Path(__file__).parent.glob("kept/*.fingerpost"))


@pytest.mark.parametrize("copy", KEPT, ids=lambda copy: copy.stem)
def test_a_copy_of_each_version_comes_back_and_leaves_nothing_behind(
    copy, settings, tmp_path, monkeypatch
):
    monkeypatch.setenv("FINGERPOST_MAIL", "smtp://mail.school.example:25")
    monkeypatch.setenv("FINGERPOST_MAIL_FROM", "it@school.example")
    settings.VAR = tmp_path
    drill(copy)

    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_cannot_be_put_back_says_why_in_one_line(settings, tmp_path):
    settings.VAR = tmp_path
    (tmp_path / "short").write_bytes(KEPT[0].read_bytes()[:-99])

    with pytest.raises(
        Failed, match=r"^The copy was cut short or altered: .* Take another copy\.$"
    ):
        drill(tmp_path / "short")


@pytest.mark.django_db
def test_an_upgrade_that_fails_on_the_copy_changes_nothing(monkeypatch):
    def fails():
        raise Failed("A column is missing.")

    monkeypatch.setattr(migrate, "is_of_this_version", lambda: False)
    monkeypatch.setattr(upgrading, "is_worth_it", lambda: True)
    monkeypatch.setattr(upgrading, "rehearse", fails)

    with pytest.raises(CommandError, match=r"A column is missing\. Nothing was changed here"):
        call_command("migrate", verbosity=0)


@pytest.mark.django_db
@pytest.mark.parametrize(("is_demonstration", "expected"), [(False, True), (True, False)])
def test_only_what_a_school_keeps_is_worth_a_rehearsal(is_demonstration, expected):
    Organisation.objects.create(
        name="Fernwhistle Primary", kind=Kind.SCHOOL, is_demonstration=is_demonstration
    )

    assert upgrading.is_worth_it() == expected


@pytest.mark.django_db
def test_nothing_is_rehearsed_while_nothing_waits(school, monkeypatch):
    monkeypatch.setattr(upgrading, "rehearse", lambda: pytest.fail("There is nothing to try."))

    call_command("migrate", verbosity=0)
