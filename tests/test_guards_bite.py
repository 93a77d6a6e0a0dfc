"""Each guard of the house is seen to bite on a small wrong thing, and to let a right one pass."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import models
from django.test import override_settings
from django.test.utils import isolate_apps
from django.urls import path

from fingerpost.foundation.checks import is_scoped, pages_name_a_permission
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.tenancy.rows import TenantModel, TenantQuerySet
from fingerpost.standards import checks
from fingerpost.standards.checks import every_key_has_a_rule
from fingerpost.work.servicedesk.incoming.models import Arrival
from fingerpost.work.servicedesk.models import Ticket

from . import test_architecture as house

ROOT = Path(__file__).parent.parent
named = allow("people.view")(lambda request: None)
undeclared = lambda request: None  # noqa: E731
urlpatterns = [path("named/", named, name="named"), path("undeclared/", undeclared, name="u")]


def test_a_page_without_a_permission_stops_the_start():
    with override_settings(ROOT_URLCONF=__name__):
        errors = pages_name_a_permission()

    assert [error.id for error in errors] == ["permissions.E001"]
    assert "lambda" in errors[0].msg


@pytest.mark.django_db
def test_a_page_without_a_permission_is_never_served(digital_lead_client):
    with override_settings(ROOT_URLCONF=__name__):
        assert digital_lead_client.get("/undeclared/").status_code == 403


def test_an_unknown_evidence_key_stops_the_start(monkeypatch):
    assert every_key_has_a_rule() == []
    monkeypatch.setattr(checks, "every_key", lambda: {"estate.imagined"})

    ids = {error.id for error in every_key_has_a_rule()}
    assert ids == {"standards.E001", "standards.E002"}


@pytest.mark.django_db
def test_the_site_as_it_stands_starts():
    assert [error for error in run_checks() if error.is_serious()] == []


@isolate_apps("fingerpost.foundation.people")
def test_a_tenant_model_with_an_unscoped_manager_is_refused():
    class Leaky(TenantModel):
        everything = models.Manager()
        objects = TenantQuerySet.as_manager()

        class Meta(TenantModel.Meta):
            app_label = "people"

    assert not is_scoped(Leaky)
    assert is_scoped(Person)


def test_a_foreign_key_that_looks_up_is_found(monkeypatch):
    upward = SimpleNamespace(many_to_one=True, related_model=Person, name="person")
    monkeypatch.setattr(house, "floor", lambda model: 3 if model is Person else 0)
    low = SimpleNamespace(
        __module__="fingerpost.foundation.tenancy.models",
        _meta=SimpleNamespace(app_label="tenancy", get_fields=lambda: [upward]),
    )

    assert house.keys_that_look_up(low) == ["person"]


def test_within_a_floor_the_order_of_its_rooms_counts():
    assert house.stands_below(Ticket, Arrival)
    assert not house.stands_below(Arrival, Ticket)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("row.save()", True),
        ("Asset.objects.create(tag='x')", True),
        ("Asset.objects.update(tag='x')", True),
        ("rows.delete()", True),
        ("bulk.insert_many(Asset, rows)", True),
        ("bulk.update_many(Asset, rows)", True),
        ("words.update(other)", False),
        ("rows.filter(tag='x')", False),
    ],
)
def test_a_write_outside_an_action_is_found(line, found):
    assert bool(list(house.writes(line))) is found


def test_raw_sql_is_found():
    assert list(house.raw_sql("connection.cursor().execute('DROP TABLE x')"))
    assert not list(house.raw_sql("Asset.objects.filter(tag='x')"))


def lint(tmp_path: Path, room: str, line: str) -> str:
    """What import-linter says of a small house with one line in one room."""
    for name in (
        "config",
        "insight",
        "work/governors",
        "work/servicedesk",
        "records/estate",
        "records/suppliers",
        "standards",
        "foundation",
    ):
        folder = tmp_path / "fingerpost" / name
        folder.mkdir(parents=True)
        for parent in (folder, folder.parent):
            (parent / "__init__.py").touch()
    (tmp_path / "fingerpost" / room / "wrong.py").write_text(line)
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    return done.stdout + done.stderr


def test_an_upward_import_breaks_the_contract(tmp_path):
    report = lint(tmp_path, "foundation", "import fingerpost.records.estate\n")

    assert "Floors: look down, never up BROKEN" in report


def test_a_sideways_import_breaks_the_contract(tmp_path):
    report = lint(tmp_path, "records/suppliers", "import fingerpost.records.estate\n")

    assert "Records: neighbours in their order BROKEN" in report


def test_a_downward_import_keeps_the_contract(tmp_path):
    report = lint(tmp_path, "records/estate", "import fingerpost.foundation\n")

    assert "Floors: look down, never up KEPT" in report


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_a_missing_migration_is_found(monkeypatch):
    monkeypatch.setattr(Person._meta.get_field("job_title"), "max_length", 7)

    with pytest.raises(SystemExit):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_long_file_is_found(tmp_path):
    long = tmp_path / "long.py"
    long.write_text("x = 1\n" * 301)

    assert house.is_long(long)
    assert not house.is_long(Path(__file__))
