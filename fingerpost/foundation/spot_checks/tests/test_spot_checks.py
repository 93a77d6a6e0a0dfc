"""A spot check of the asset register: drawn once, answered as one goes, finished or given up."""

from collections import Counter

import pytest
from django.urls import reverse

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.registers.actions_leaving import archiving
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.spot_checks.actions import deeds_of
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.spot_checks.rules import draw, is_enough

pytestmark = pytest.mark.django_db


def enter(actor, n, **values):
    verbs = REGISTERS["asset"].verbs
    return [verbs.create(actor, name=f"Laptop {i}", kind="laptop", **values) for i in range(n)]


def deeds():
    return deeds_of(REGISTERS["asset"])


def answered(actor, check, **others):
    """Every row is right, but for those of a place: wrong_3="in room 2"."""
    for row in check.rows.all():
        note = others.get(f"wrong_{row.place}", "")
        deeds().answer(actor, row, answer="wrong" if note else "right", note=note)
    return deeds().finish(actor, check)


def address(name, *arguments):
    return reverse(f"spot_checks:assets_{name}", args=arguments)


def test_ten_of_the_standing_rows_are_drawn_and_no_others(technician):
    kept = {row.pk for row in enter(technician, 14)}
    enter(technician, 5, status="lost")
    check = deeds().begin(technician)

    drawn = [row.thing for row in check.rows.all()]
    assert (check.drawn, check.among, len(set(drawn))) == (10, 14, 10)
    assert set(drawn) <= kept


def test_a_small_register_is_drawn_whole_and_an_empty_one_not_at_all(technician):
    with pytest.raises(DomainError, match="no assets to check"):
        deeds().begin(technician)
    enter(technician, 4)

    assert deeds().begin(technician).drawn == 4


def test_every_row_is_as_likely_as_any_other():
    drawn = Counter(row for _ in range(2000) for row in draw(range(20)))

    assert set(drawn) == set(range(20))
    assert all(850 < often < 1150 for often in drawn.values())  # 1,000 each, seven deviations


def test_what_the_register_said_is_frozen_by_the_draw(technician):
    (asset,) = enter(technician, 1, location="Room 14")
    check = deeds().begin(technician)
    REGISTERS["asset"].verbs.mend(technician, {asset.pk: {"location": "Room 12"}})

    row = check.rows.get()
    assert ["Location", "Room 14"] in row.listed
    page = client_for(technician).get(address("row", row.pk)).text
    assert "Room 14" in page
    assert "after the draw" in page


def test_nobody_draws_again_while_a_check_is_under_way(technician):
    enter(technician, 12)
    check = deeds().begin(technician)
    with pytest.raises(DomainError, match="under way"):
        deeds().begin(technician)
    deeds().give_up(technician, check, why="The hall is closed")

    again = deeds().begin(technician)
    assert (again.pk != check.pk, again.given_up_before) == (True, 1)


def test_a_draw_that_was_given_up_stays_on_the_record_and_is_said(technician):
    enter(technician, 2)
    deeds().give_up(technician, deeds().begin(technician), why="Two looked wrong")
    done = answered(technician, deeds().begin(technician))
    client = client_for(technician)

    assert "Two looked wrong" in client.get(address("index")).text
    assert "1 earlier draw was given up" in client.get(address("show", done.pk)).text
    assert Entry.objects.filter(deed="assets.spot_check").count() == 6
    assert deeds().begin(technician).given_up_before == 0


def test_a_check_is_finished_only_when_every_row_was_looked_at(technician):
    enter(technician, 3)
    check = deeds().begin(technician)
    deeds().answer(technician, check.rows.first(), answer="not-found")
    with pytest.raises(DomainError, match="2 rows are not looked at"):
        deeds().finish(technician, check)

    done = answered(technician, check, wrong_2="It is in room 2")
    assert (done.state, done.result, done.ended_by) == ("finished", "2 of 3 right", technician.name)


def test_a_finished_check_stays_as_it_is(technician):
    enter(technician, 1)
    check = answered(technician, deeds().begin(technician))

    for deed in (
        lambda: deeds().answer(technician, check.rows.get(), answer="wrong", note="No"),
        lambda: deeds().finish(technician, check),
        lambda: deeds().give_up(technician, check, why="Fishing"),
    ):
        with pytest.raises(DomainError, match="over"):
            deed()


def test_what_is_wrong_must_be_said(technician):
    enter(technician, 1)
    row = deeds().begin(technician).rows.get()
    client = client_for(technician)

    assert "what differs" in client.post(address("row", row.pk), {"answer": "wrong"}).text
    client.post(address("row", row.pk), {"answer": "wrong", "note": "No label"})
    row.refresh_from_db()
    assert (row.said, row.note) == ("Wrong", "No label")


def test_saving_a_row_goes_on_to_the_next_that_nobody_has_looked_at(technician):
    enter(technician, 2)
    first, second = deeds().begin(technician).rows.all()
    client = client_for(technician)

    then = client.post(address("row", first.pk), {"answer": "right"})
    assert then.url == address("row", second.pk)
    then = client.post(address("row", second.pk), {"answer": "right"})
    assert then.url == address("show", first.check_of_id)


def test_who_may_not_see_the_register_may_not_check_it(technician, governor):
    enter(technician, 1)
    with pytest.raises(NotAllowed):
        deeds().begin(governor)

    assert deeds().begin(technician).begun_by == technician.name
    assert client_for(governor).get(address("index")).status_code == 403


@pytest.mark.parametrize(
    ("right", "of", "enough"),
    [(8, 10, True), (7, 10, False), (4, 5, True), (3, 4, False), (0, 0, False)],
)
def test_eight_of_ten_are_enough(right, of, enough):
    assert is_enough(right, of) is enough
    assert SpotCheck(right=right, drawn=of).is_enough is enough


def test_what_is_archived_is_not_drawn(digital_lead):
    register = REGISTERS["supplier"]
    kept, gone = (
        register.verbs.create(digital_lead, legal_name=name, kind="mis") for name in ("A Ltd", "B")
    )
    archiving("supplier")[0](digital_lead, gone)

    check = deeds_of(register).begin(digital_lead)
    assert [row.thing for row in check.rows.all()] == [kept.pk]
