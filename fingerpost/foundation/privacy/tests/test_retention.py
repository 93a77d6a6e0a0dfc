"""The table of retention, and the night that applies it."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from conftest import client_for, somebody
from fingerpost.foundation import keeping
from fingerpost.foundation.accounts.models import Membership, OneTimeLink, SignIn
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.actions import appoint
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.privacy import checks, table
from fingerpost.foundation.privacy.actions import approve_all, choose, own_kinds
from fingerpost.foundation.privacy.models import RetentionChoice, periods
from fingerpost.foundation.privacy.retention import apply, apply_whole_house
from fingerpost.foundation.privacy.table import Period, Unit

from .build import LEFT, leaver

PAGE = "/privacy/retention/"


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.mark.parametrize(
    ("length", "unit", "today", "ago"),
    [
        (30, Unit.DAYS, date(2026, 3, 1), date(2026, 1, 30)),
        (72, Unit.MONTHS, date(2026, 3, 1), date(2020, 3, 1)),
        (1, Unit.MONTHS, date(2026, 3, 31), date(2026, 2, 28)),
        (12, Unit.MONTHS, date(2028, 2, 29), date(2027, 2, 28)),
    ],
)
def test_a_period_counts_days_or_months_back(length, unit, today, ago):
    assert Period(length, unit, "", today).ago(today) == ago


@pytest.mark.parametrize(
    ("length", "unit", "words"),
    [(1, "days", "1 day"), (72, "months", "6 years"), (18, "months", "18 months")],
)
def test_a_period_is_said_in_words(length, unit, words):
    assert Period(length, Unit(unit), "", today()).in_words == words


def test_the_table_and_the_rooms_name_the_same_kinds_or_nothing_starts(monkeypatch):
    assert checks.every_kind_is_kept_by_somebody() == []

    offered = dict(keeping.KEEPINGS)
    offered["raw-mail"] = offered.pop("sessions")
    monkeypatch.setattr(checks, "KEEPINGS", offered)
    found = {error.id for error in checks.every_kind_is_kept_by_somebody()}
    assert found == {"privacy.E001", "privacy.E002"}


@pytest.mark.parametrize(
    "row",
    [
        {"from": date(2026, 9, 1), "why": "x"},
        {"from": date(2026, 9, 1), "why": "x", "days": 1, "months": 1},
        {"from": date(2026, 9, 1), "why": "x", "days": 0},
        {"from": "soon", "why": "x", "days": 3},
    ],
)
def test_a_period_that_makes_no_sense_is_refused(row):
    with pytest.raises(ValueError, match="a period"):
        table._period("left", row)


def test_people_are_erased_six_years_after_they_left_and_not_a_day_sooner(school, head):
    ada = leaver(head)
    due = date(LEFT.year + 6, LEFT.month, LEFT.day + 1)

    assert apply(school, due - timedelta(days=1)) == {}
    assert apply(school, due) == {"people-who-left": 1}
    assert Person.objects.get(pk=ada.pk).name == f"Erased person {ada.pk}"
    assert apply(school, due) == {}


def test_whoever_holds_a_duty_or_may_sign_in_is_kept(school, head, technician):
    tess, ada = leaver(head, name="Tess Wickham", account_id=technician.account_id), leaver(head)
    Membership.objects.create(
        account_id=technician.account_id, organisation=school, role=Role.STAFF
    )
    appoint(head, ada, duty=Duty.DPO, since=LEFT)

    assert apply(school, today()) == {}
    assert Person.objects.get(pk=tess.pk).name == "Tess Wickham"


def test_a_school_sets_its_own_period(school, dpo, head):
    leaver(head)
    choose(dpo, "people-who-left", length=120, reason="Insurer asks for ten years")

    assert apply(school, LEFT + timedelta(days=365 * 7)) == {}
    assert apply(school, LEFT + timedelta(days=3700)) == {"people-who-left": 1}


def test_old_uploads_go_and_the_record_says_how_many(school, technician):
    for started in (now(), now() - timedelta(days=40)):
        ImportRun.objects.create(
            organisation=school, register="assets", size=1, by="Tess", started_at=started
        )

    assert apply(school, today()) == {"import-files": 1}
    assert ImportRun.objects.count() == 1
    assert Entry.objects.latest("seq").deed == "privacy.tidy"


def test_sign_ins_and_links_go_with_the_house(db):
    for days in (0, 400):
        moment = now() - timedelta(days=days)
        SignIn.objects.create(at=moment, method="password", succeeded=True)
        OneTimeLink.objects.create(purpose="sign-in", digest=str(days), expires_at=moment)

    assert apply_whole_house(today()) == {"sign-in-log": 1, "one-time-links": 1}
    assert (SignIn.objects.count(), OneTimeLink.objects.count()) == (1, 1)


def test_tidying_by_hand_says_what_went(school, head, capsys):
    leaver(head)
    call_command("tidy")

    assert "people-who-left: 1" in capsys.readouterr().out


def test_the_table_is_approved_as_it_stands(dpo):
    client = client_for(dpo)
    assert "not yet" in client.get(PAGE).text

    page = client.post(f"{PAGE}approve/", follow=True).text
    assert "not yet" not in page
    assert "Pia Oakleaf" in page
    assert "Limitation Act 1980" in page
    with pytest.raises(DomainError, match="approved already"):
        approve_all(dpo)


def test_a_changed_period_shows_with_who_approved_it_and_what_goes_tonight(head, dpo):
    leaver(head)
    answer = client_for(dpo).post(f"{PAGE}people-who-left/", {"length": "12"}, follow=True)

    assert "People who left: 1 year. Tonight 1 row goes for good." in answer.text
    assert RetentionChoice.objects.get().approved_by == "Pia Oakleaf"
    assert periods(today())["people-who-left"].length == 12


@pytest.mark.parametrize("length", ["0", "1300", "six"])
def test_a_period_out_of_all_proportion_is_refused(dpo, length):
    answer = client_for(dpo).post(f"{PAGE}people-who-left/", {"length": length})

    assert "There is a problem" in answer.text
    assert not RetentionChoice.objects.exists()


def test_a_period_of_the_whole_installation_is_not_a_schools_to_set(dpo):
    assert client_for(dpo).get(f"{PAGE}sign-in-log/").status_code == 404
    with pytest.raises(DomainError, match="whole installation"):
        choose(dpo, "sign-in-log", length=1)


@pytest.mark.parametrize(("role", "may"), [(Role.HEADTEACHER, True), (Role.SLT, False)])
def test_the_head_approves_and_other_leaders_read(school, role, may):
    actor = somebody("Hugh Larkmoor", role, school)
    assert client_for(actor).get(PAGE).status_code == 200

    if may:
        assert approve_all(actor) == len(own_kinds())
    else:
        with pytest.raises(NotAllowed):
            approve_all(actor)
