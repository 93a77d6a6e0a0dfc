"""After a restore: whoever was erased is erased again, and nobody else."""

import stat
from datetime import timedelta

import pytest

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.privacy import journal
from fingerpost.foundation.privacy.actions import birth_of, erase, line_of, reapply
from fingerpost.foundation.privacy.models import Erasure

from .build import leaver

RULE = "kept long enough"


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path
    return tmp_path


@pytest.fixture
def erased(head, dpo, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return erase(dpo, leaver(head), rule=RULE)


def as_listed(person, at, **changes):
    """An erasure that a back-up older than it does not know."""
    values = {"object_id": person.pk, "birth": birth_of(person), "rule": RULE, **changes}
    journal.append(
        journal.Line(organisation=person.organisation_id, model="people.Person", at=at, **values)
    )


def test_an_erasure_is_listed_outside_the_database_without_a_name(school, erased, var):
    assert list(journal.lines(school.pk)) == [line_of(erased)]

    file = var / "erasures.jsonl"
    assert "Fernhill" not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_a_restore_brought_back_is_erased_again(school, head, erased):
    ada = leaver(head, name="Bo Rushmere")
    as_listed(ada, erased.at)

    assert reapply(school) == 1
    assert Person.objects.get(pk=ada.pk).name == f"Erased person {ada.pk}"
    assert Erasure.objects.get(object_id=ada.pk).at == erased.at
    assert verify().faults == []
    assert reapply(school) == 0


def test_access_that_a_restore_brought_back_ends(school, head, technician, erased):
    tess = add_person(head, name="Tess Wickham", account_id=technician.account_id)
    as_listed(tess, erased.at - timedelta(days=3))

    assert reapply(school) == 1
    assert not Membership.objects.filter(account_id=technician.account_id).current(today())


def test_another_row_of_the_same_key_stays(school, head, erased):
    bo = add_person(head, name="Bo Rushmere")
    as_listed(bo, erased.at, birth="0" * 64)

    assert reapply(school) == 0
    assert Person.objects.get(pk=bo.pk).name == "Bo Rushmere"


def test_a_list_that_was_lost_is_written_anew(school, erased, var):
    (var / "erasures.jsonl").unlink()
    reapply(school)

    assert list(journal.lines(school.pk)) == [line_of(erased)]


def test_a_line_cut_off_by_a_crash_is_passed_over(school, erased, var):
    with (var / "erasures.jsonl").open("a") as file:
        file.write('{"organisation": 1, "mod')

    assert list(journal.lines(school.pk)) == [line_of(erased)]
