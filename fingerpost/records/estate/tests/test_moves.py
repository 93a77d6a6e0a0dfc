"""Which status may follow which, by every door."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from fingerpost.records.estate import actions
from fingerpost.records.estate.choices import Status
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.moves import MOVES, refusal

from .build import TODAY, an_asset, asset

pytestmark = pytest.mark.django_db
PAIRS = [(old, new) for old in Status for new in Status if old != new]


def thing(status, **values):
    gone = {"disposed_on": TODAY, "wiped_on": TODAY} if status == Status.DISPOSED else {}
    return Asset(kind="laptop", status=status, **(gone | values))


def test_every_status_says_what_may_follow():
    assert MOVES.keys() == set(Status)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_a_refused_move_says_what_to_do_first(old, new):
    said = refusal(thing(old), thing(new))

    assert bool(said) == (new not in MOVES[old])
    assert all(len(words) > 20 for words in said.values())


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("in-use", "disposal-proposed", "make it “Spare”, then propose"),
        ("spare", "disposed", "Propose its disposal first"),
        ("disposal-proposed", "disposed", "Somebody else has to approve"),
        ("spare", "disposal-approved", "under “Decisions”"),
        ("disposed", "in-use", "Correct this"),
        ("in-use", "on-order", "never been here"),
        ("lost", "in-repair", "Make it “Spare” first"),
    ],
)
def test_the_words_fit_the_move(old, new, words):
    assert words in refusal(thing(old), thing(new))["status"]


def test_what_goes_was_wiped_and_has_a_day(technician):
    before = thing("disposal-approved")

    assert list(refusal(before, Asset(kind="laptop", status="disposed"))) == [
        "disposed_on",
        "wiped_on",
    ]
    assert list(refusal(before, Asset(kind="display", status="disposed"))) == ["disposed_on"]


def test_a_new_asset_may_start_in_any_status(school):
    assert {asset(school, status=status).status for status in Status} == set(Status)


@pytest.mark.parametrize("fields", [{"location": "Hall"}, {}])
def test_the_form_refuses_what_is_no_move(technician, fields):
    one = an_asset(technician)

    with pytest.raises(ValidationError, match="Propose its disposal first"):
        actions.change(technician, one, revision=1, status="disposed", **fields)
    assert actions.change(technician, one, revision=1, status="on-loan", **fields).revision == 2


def test_setting_many_alike_refuses_them_all_and_names_who(technician):
    used, spare = an_asset(technician), an_asset(technician, status="spare")
    proposed = {"status": "disposal-proposed"}

    with pytest.raises(actions.RowsRefused) as refused:
        actions.mend(technician, {used.pk: proposed, spare.pk: proposed})

    assert list(refused.value.rows) == [used.pk]
    assert [each.status for each in actions.mend(technician, {spare.pk: proposed})] == [
        "disposal-proposed"
    ]


@pytest.mark.parametrize(
    ("later", "field"),
    [
        ({"wiped_on": 2, "disposed_on": 1}, "disposed_on"),
        ({"disposed_on": 2, "certificate_on": 1}, "certificate_on"),
        ({"wiped_on": 2, "certificate_on": 1}, "certificate_on"),
        ({"disposal_approved_on": 2, "wiped_on": 1}, "wiped_on"),
        ({"disposal_approved_on": 2, "certificate_on": 1}, "certificate_on"),
        ({"disposal_approved_on": 2, "wiped_on": 3, "certificate_on": 1}, "certificate_on"),
    ],
)
def test_the_days_of_a_disposal_come_in_their_order(later, field):
    days = {name: TODAY - timedelta(days=10 - n) for name, n in later.items()}
    one = Asset(name="Old laptop", kind="laptop", status="disposed", **days)

    with pytest.raises(ValidationError) as refused:
        one.clean()
    assert list(refused.value.message_dict) == [field]
