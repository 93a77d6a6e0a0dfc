"""Whoever is erased is nowhere in the database any more, whatever room held their name."""

from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from conftest import somebody
from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.now import now, pretend
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.people.listed import amend
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.privacy.actions import erase
from fingerpost.records.estate import actions as estate

from .rows import fill

NAME, MAIDEN = "Zéphyrine Quillwood", "Zéphyrine Dunmarrow"
TITLE = "Reader of the Quill"
WORDS = ("quillwood", "dunmarrow", "reader of the quill", "zephyrine.q")


def dump() -> list[str]:
    """Every row of every table as text."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            rows += [f"{table} {row!r}" for row in cursor.fetchall()]
    return rows


def named() -> list[str]:
    return [row for row in dump() if any(word in row.lower() for word in WORDS)]


def without_made_up_entries() -> None:
    """Take out what stands in the record without a deed, which no chain can verify."""
    with connection.cursor() as cursor:
        for table, column in (("change", "entry_id"), ("detail", "entry_id"), ("entry", "id")):
            cursor.execute(f"DELETE FROM audit_{table} WHERE {column} >= 880001")  # noqa: S608
        cursor.execute("DELETE FROM audit_version WHERE id >= 880001")
        cursor.execute(
            "UPDATE audit_chain SET length = (SELECT count(*) FROM audit_entry"
            " WHERE audit_entry.organisation_id = audit_chain.organisation_id)"
        )


@pytest.fixture
def quill(school, head, settings, tmp_path):
    """Somebody who did much, changed her name, signed in often, and left."""
    settings.VAR = tmp_path
    actor = somebody(NAME, Role.IT_SUPPORT, school)
    account = Account.objects.get(pk=actor.account_id)
    email = "zephyrine.q@school.example"
    Account.objects.filter(pk=account.pk).update(email=email)
    EmailAddress.objects.create(user=account, email=email)
    with pretend(now().replace(year=2019)):
        person = add_person(head, name=MAIDEN, email=email, account_id=account.pk)
        amend(head, person, {"name": NAME, "email": email, "job_title": TITLE})
        accounts.keep_try(account, method="password", succeeded=True, address="203.0.113.7")
        accounts.link_for(account, LinkPurpose.SIGN_IN)
        asset = estate.create(
            actor,
            name="Laptop",
            kind="laptop",
            assigned_to=NAME,
            notes=f"Given to {MAIDEN}.\nAsk Quillwood, Zéphyrine; zephyrine.q@school.example",
        )
        attach(actor, asset, upload=SimpleUploadedFile(f"{NAME}.txt", b"signed"))
        leave(head, person, on=date(2019, 12, 31))
    made = fill(school, NAME)
    Account.objects.filter(pk=made[Account][0]).update(name="Nora Namesake")  # somebody else's own
    without_made_up_entries()
    return person


def test_nothing_of_the_name_is_left_in_any_table(dpo, quill):
    assert len(named()) > 15

    erase(dpo, quill, rule=f"{NAME} asked for it")

    assert named() == []


def test_the_chain_verifies_after_an_erasure_and_knows_what_was_erased(dpo, quill):
    assert verify().faults == []
    erase(dpo, quill, rule="kept long enough")

    proof = verify()
    assert proof.faults == []
    assert proof.erased > 5
