"""Every rule of the supplier register in every state, and the rows that it calls wrong."""

from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.places import place_of
from fingerpost.standards.evidence import RULES, apply
from fingerpost.standards.verdicts import Verdict

from .build import approved

TODAY = date(2026, 11, 20)
YEAR_AGO, LONGER = date(2025, 11, 20), date(2025, 11, 19)
# key: (what both share, what makes a good one, what makes a bad one)
TABLE = {
    "suppliers.guarantees": ({"data_role": "processor"}, {"checked_on": LONGER}, {}),
    "suppliers.assurance": (
        {"data_role": "processor"},
        {"checked_on": YEAR_AGO},
        {"checked_on": LONGER},
    ),
    "suppliers.data_place": (
        {"data_role": "processor"},
        {"hosting_countries": "UK and Ireland"},
        {"hosting_countries": "UK, USA"},
    ),
    "suppliers.backups": ({}, {"backups_on": YEAR_AGO}, {"backups_on": LONGER}),
    "suppliers.continuity": (
        {"criticality": "critical"},
        {"continuity_on": YEAR_AGO},
        {"continuity_on": LONGER},
    ),
    "suppliers.accessibility": ({}, {"accessibility_on": LONGER}, {}),
}
pytestmark = pytest.mark.django_db


SOMEBODY = {"legal_name": "Brightmark Ltd", "kind": "mis", "data_role": "controller"}


def listed(actor, *several):
    """Suppliers as they are; those of which nothing else is said were checked."""
    decider = somebody("Una Decider", Role.HEADTEACHER, actor.organisation)
    roles = decider.roles | {Role.DPO, Role.BUSINESS}
    for values in several:
        known = {**SOMEBODY, "criticality": "routine", "status": "unchecked"}
        made = actions.create(actor, **{**known, **values})
        if "status" not in values:
            approved(actor, replace(decider, roles=roles), made)


@pytest.mark.parametrize("key", TABLE)
def test_an_empty_register_proves_nothing(school, key):
    assert apply(key, TODAY).verdict == Verdict.NOT_EVIDENCED


@pytest.mark.parametrize("key", TABLE)
def test_all_good_is_met_and_a_supplier_that_ended_is_not_asked(digital_lead, key):
    shared, good, bad = TABLE[key]
    listed(digital_lead, shared | good, shared | good, shared | bad | {"status": "ended"})

    found = apply(key, TODAY)

    assert (found.verdict, found.met, found.of) == (Verdict.MET, 2, 2)
    assert found.because.startswith("Both ")
    assert found.rows is None


@pytest.mark.parametrize("key", TABLE)
def test_most_good_is_partly_met_and_names_the_others(digital_lead, key):
    shared, good, bad = TABLE[key]
    listed(digital_lead, *[shared | good] * 4, shared | bad)

    found = apply(key, TODAY)

    assert (found.verdict, found.met, found.of) == (Verdict.PARTLY, 4, 5)
    assert found.because.startswith("4 of 5 ")
    assert [row.cells[0] for row in found.rows.first] == ["SUP-0005"]


@pytest.mark.parametrize("key", TABLE)
def test_none_good_is_not_met(digital_lead, key):
    shared, _, bad = TABLE[key]
    listed(digital_lead, shared | bad, shared | bad)

    assert apply(key, TODAY).verdict == Verdict.NOT_MET


@pytest.mark.parametrize("key", TABLE)
def test_the_wrong_rows_are_those_that_the_list_and_the_mending_show(digital_lead, key):
    shared, good, bad = TABLE[key]
    listed(digital_lead, shared | good, shared | bad, shared | bad)
    client = client_for(digital_lead)

    found = apply(key, TODAY)

    assert "missing" in parse_qs(urlsplit(found.rows.all_url).query)
    with pretend(datetime(2026, 11, 20, 12, tzinfo=UTC)):
        assert f"{found.rows.total} suppliers" in client.get(found.rows.all_url).text
        assert f"{found.rows.total} suppliers" in client.get(found.rows.mend_url).text


@pytest.mark.parametrize("key", TABLE)
def test_what_lasts_a_year_says_until_when(digital_lead, key):
    shared, good, _ = TABLE[key]
    listed(digital_lead, shared | good)
    lasts = YEAR_AGO in good.values()

    found = apply(key, TODAY)

    assert found.holds_until == (TODAY if lasts else None)
    assert found.due_again_on == (date(2026, 11, 21) if lasts else None)


@pytest.mark.parametrize(
    ("mine", "theirs", "said", "todo"),
    [
        (2, 1, "1 of them is the trust’s to mend.", "2 suppliers"),
        (1, 2, "2 of them are the trust’s to mend.", "1 supplier"),
        (0, 2, "They are the trust’s to mend.", ""),
        (2, 0, "", "2 suppliers"),
    ],
)
def test_what_only_the_trust_can_mend_is_said_and_not_asked_of_a_school(
    school, trust, digital_lead, mine, theirs, said, todo
):
    listed(digital_lead, *[{}] * mine)
    with scope(trust):
        listed(somebody("Tru Stone", Role.SLT_DIGITAL_LEAD, trust), *[{}] * theirs)

    found = apply("suppliers.backups", TODAY)

    assert found.because.endswith(said)
    assert ("trust" in found.because) == bool(theirs)
    assert (found.of, found.rows.total) == (mine + theirs, mine + theirs)
    assert todo in found.todo
    assert bool(found.todo) == bool(found.go_to) == bool(found.rows.mend_url) == bool(mine)


@pytest.mark.parametrize("key", TABLE)
def test_what_nobody_has_checked_proves_nothing_whatever_is_written_of_it(digital_lead, key):
    shared, good, _ = TABLE[key]
    listed(digital_lead, shared | good | {"status": "unchecked"})

    found = apply(key, TODAY)

    assert (found.verdict, found.met, found.of) == (Verdict.NOT_EVIDENCED, 0, 0)
    assert "is in use, and nobody has checked it yet" in found.because
    with pretend(datetime(2026, 11, 20, 12, tzinfo=UTC)):
        assert "1 supplier" in client_for(digital_lead).get(found.rows.all_url).text


@pytest.mark.parametrize("key", TABLE)
def test_with_one_unchecked_beside_good_ones_nothing_is_met(digital_lead, key):
    shared, good, _ = TABLE[key]
    listed(digital_lead, shared | good, shared | good, shared | good | {"status": "unchecked"})

    found = apply(key, TODAY)

    assert (found.verdict, found.met, found.of) == (Verdict.PARTLY, 2, 2)
    assert found.because.endswith("1 more is in use, and nobody has checked it yet.")
    assert found.go_to == found.rows.all_url


@pytest.mark.parametrize(("right", "verdict"), [(7, Verdict.PARTLY), (8, Verdict.MET)])
@pytest.mark.parametrize("key", TABLE)
def test_too_few_right_in_a_spot_check_keep_it_from_being_met(digital_lead, key, right, verdict):
    shared, good, _ = TABLE[key]
    listed(digital_lead, shared | good, shared | good)
    ended = {"state": "finished", "ended_at": datetime(2026, 11, 19, 12, tzinfo=UTC)}
    of = {"register": "suppliers", "drawn": 10, "among": 40, "right": right}
    with deeds.begin("test"):
        SpotCheck(organisation=digital_lead.organisation, **of, **ended).save()

    found = apply(key, TODAY)
    assert found.verdict == verdict
    assert f"{right} of 10 right" in f"{found.because} {found.caveat}"


def test_every_rule_of_suppliers_is_in_the_table():
    assert {key for key in RULES if key.startswith("suppliers.")} == set(TABLE)


@pytest.mark.parametrize(
    ("countries", "place"),
    [
        ("", ""),
        ("UK", "inside"),
        ("Ireland and Germany; the Netherlands", "inside"),
        ("UK (London), EU", "inside"),
        ("UK, USA", "outside"),
        ("everywhere", "outside"),
    ],
)
def test_countries_tell_where_data_is(countries, place):
    assert place_of(countries) == place
