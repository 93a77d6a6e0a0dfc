"""Every rule of the register of systems in every state, and the rows that it calls wrong."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from conftest import client_for
from fingerpost.records.systems import actions
from fingerpost.standards.evidence import RULES, apply

TODAY = date(2026, 11, 20)
# key: (what makes a good one, what makes a bad one, the best verdict)
TABLE = {
    "systems.single_sign_on": ({"sign_in": "sso"}, {"sign_in": "both"}, "met"),
    "systems.second_step": (
        {"hosting": "online", "sign_in": "sso", "mfa": "all"},
        {"hosting": "online", "mfa": "admins"},
        "partly",
    ),
    "systems.priorities": ({"criticality": "1"}, {}, "met"),
    "systems.downtime": ({"rto_hours": 4}, {}, "met"),
}
pytestmark = pytest.mark.django_db
each_rule = pytest.mark.parametrize("key", TABLE)


def listed(actor, *several):
    for values in several:
        actions.create(actor, **{"name": "Brightmark", "kind": "mis", **values})


@each_rule
def test_an_empty_register_proves_nothing(school, key):
    assert apply(key, TODAY).verdict == "not_evidenced"


@each_rule
def test_all_good_is_the_best_and_what_ended_is_left_out(technician, key):
    good, bad, best = TABLE[key]
    listed(technician, good, good, bad | {"status": "ended"})

    found = apply(key, TODAY)
    assert (found.verdict, found.met, found.of) == (best, 2, 2)
    assert found.because.startswith("Both ")
    assert "1 is left out: not current" in found.because


@each_rule
def test_most_good_is_partly_and_names_the_others(technician, key):
    good, bad, _ = TABLE[key]
    listed(technician, *[good] * 4, bad)

    found = apply(key, TODAY)
    assert (found.verdict, found.met, found.of) == ("partly", 4, 5)
    assert [row.cells[0] for row in found.rows.first] == ["SYS-0005"]


@each_rule
def test_none_good_is_not_met(technician, key):
    _, bad, _ = TABLE[key]
    listed(technician, bad, bad)

    assert apply(key, TODAY).verdict == "not_met"


@each_rule
def test_the_wrong_rows_are_those_that_the_list_and_the_mending_show(technician, key):
    good, bad, _ = TABLE[key]
    listed(technician, good, bad, bad)
    client = client_for(technician)

    found = apply(key, TODAY)
    assert "missing" in parse_qs(urlsplit(found.rows.all_url).query)
    assert "2 systems" in client.get(found.rows.all_url).text
    assert "2 systems" in client.get(found.rows.mend_url).text


def test_systems_of_which_none_comes_first_show_no_priority(technician):
    listed(technician, {"criticality": "3"})
    assert apply("systems.priorities", TODAY).verdict == "partly"


def test_every_rule_of_systems_is_in_the_table():
    assert {each for each in RULES if each.startswith("systems.")} == set(TABLE)
