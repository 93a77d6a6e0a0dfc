"""Every night a copy, every week a drill, a fortnight of copies; and who hears of trouble."""

from datetime import UTC, datetime, timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.backups import actions, tasks
from fingerpost.foundation.backups.drill import Failed
from fingerpost.foundation.backups.falling_due import trouble
from fingerpost.foundation.backups.locks import new_pair
from fingerpost.foundation.backups.manifest import Head, Manifest
from fingerpost.foundation.backups.models import Copy
from fingerpost.foundation.backups.refusals import NoKey
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.tenancy.models import Organisation

pytestmark = pytest.mark.django_db
FIRST = datetime(2026, 11, 1, 1, 30, tzinfo=UTC)
PAGE = "/health/copies/"


@pytest.fixture(autouse=True)
def quick(monkeypatch, settings, tmp_path, school):
    """A copy of little, and a drill that takes no time."""

    def make(place):
        place.write_bytes(b"everything")
        found = Manifest("0.1.0", "", "sqlite", [], heads=[Head(school.pk, 7, "ab12" * 16)])
        return found, "5ea1" * 16

    settings.VAR = tmp_path
    monkeypatch.setattr(actions, "make", make)
    monkeypatch.setattr(actions, "drill", lambda copy: None)


def nights(count, first=FIRST):
    for n in range(count):
        with pretend(first + timedelta(days=n)):
            yield actions.nightly()


def broken(copy):
    raise Failed("Of assets, 3 rows were copied and 2 are here.")


def test_the_first_copy_is_put_back_and_then_one_a_week():
    tried = [made.is_whole for made in nights(9)]

    assert tried == [True, *[None] * 6, True, None]


def test_a_fortnight_of_copies_stays(tmp_path):
    made = list(nights(16))

    assert sorted(each.name for each in (tmp_path / "backups").iterdir()) == [
        each.name for each in made[2:]
    ]
    assert Copy.objects.filter(gone_at=None).count() == 14


def test_a_drill_that_fails_is_told_on_the_page_and_waits_for_it_support(
    monkeypatch, technician, digital_lead, technician_client
):
    monkeypatch.setattr(actions, "drill", broken)
    with pytest.raises(tasks.DrillFailed):
        tasks.back_up.call()

    [due] = trouble(technician, today())
    assert due.title == "The last copy of Fingerpost could not be put back"
    assert "3 rows were copied and 2 are here" in technician_client.get(PAGE).text


def test_some_days_without_a_copy_wait_for_it_support(technician, technician_client):
    list(nights(1))
    with pretend(FIRST + timedelta(days=3)):
        assert trouble(technician, today()) == []
    with pretend(FIRST + timedelta(days=3, hours=1)):
        assert len(list(trouble(technician, today()))) == 1
        assert "There is no recent copy" in client_for(technician).get(PAGE).text


def test_the_page_shows_the_proof_with_the_end_of_our_own_record(technician):
    with pretend(FIRST):
        actions.nightly()
        page = client_for(technician).get(PAGE).text

    assert "A copy was put back and compared on 1 November 2026" in page
    assert "7:" + "ab12" * 16 in page
    assert "5ea1" * 16 in page


def test_another_school_sees_no_record_but_its_own(stranger_client):
    list(nights(1))

    page = stranger_client.get(PAGE).text
    assert "ab12" not in page
    assert "our school was not there yet" in page


def test_a_teacher_does_not_see_it(teacher):
    assert client_for(teacher).get(PAGE).status_code == 403


def test_none_leaves_this_machine_without_a_lock_unless_it_is_meant(tmp_path):
    elsewhere = tmp_path / "carried"

    with pytest.raises(NoKey, match="FINGERPOST_BACKUP_KEY"):
        actions.copy(actions.Wanted(elsewhere))
    assert not elsewhere.exists()

    made = actions.copy(actions.Wanted(elsewhere, open_on_purpose=True))
    assert (elsewhere / made.name).read_bytes() == b"everything"


def test_with_a_key_every_copy_is_locked(settings, tmp_path):
    settings.BACKUP_KEY = new_pair()[0]
    made = actions.copy(actions.Wanted(tmp_path / "carried"))

    assert made.is_locked
    assert made.name.endswith(".age")
    assert b"everything" not in (tmp_path / "carried" / made.name).read_bytes()


def test_a_demonstration_is_not_copied(technician):
    Organisation.objects.update(is_demonstration=True)

    assert tasks.back_up.call() == ""
    assert "A demonstration is not copied" in client_for(technician).get(PAGE).text


def test_what_was_cut_short_goes_after_a_day(tmp_path):
    (tmp_path / "drill-x").mkdir()
    (tmp_path / "fingerpost-x.part").touch()
    actions.nightly()
    assert (tmp_path / "drill-x").exists()

    with pretend(datetime.now(UTC) + timedelta(days=1, minutes=1)):
        actions.nightly()
    assert {each.name for each in tmp_path.iterdir()} == {"backups"}
