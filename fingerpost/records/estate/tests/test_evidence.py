"""Every rule of the register in every state, and the rows that it calls wrong."""

from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from fingerpost.records.estate.models import Asset
from fingerpost.standards.evidence import RULES, apply
from fingerpost.standards.limits import limits_for
from fingerpost.standards.verdicts import Verdict

from .build import assets

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
PAST, FUTURE, BOUGHT = date(2026, 11, 19), date(2027, 11, 20), date(2024, 9, 1)
DESCRIBED = {
    "serial": "FW 0187",
    "assigned_to": "Year 4",
    "location": "Room 4",
    "purchased_on": BOUGHT,
    "review_on": FUTURE,
}
GONE = {"status": "disposed"}
# key: (what both share, what makes a good one, what makes a bad one)
TABLE = {
    "estate.dfe_fields": ({}, DESCRIBED, DESCRIBED | {"serial": ""}),
    "estate.review_dates": ({}, {"review_on": TODAY}, {"review_on": PAST}),
    "estate.support_dates": ({}, {"support_ends_on": PAST}, {}),
    "estate.tags": ({"kind": "tablet"}, None, {}),
    "estate.encryption": ({}, {"encrypted": "yes"}, {"encrypted": "unknown"}),
    "estate.computer_warranty": (
        {"purchased_on": BOUGHT},
        {"warranty_ends_on": date(2027, 8, 31)},
        {"warranty_ends_on": date(2026, 8, 31)},
    ),
    "estate.tablet_warranty": (
        {"kind": "tablet", "purchased_on": BOUGHT},
        {"warranty_ends_on": date(2026, 8, 31)},
        {},
    ),
    "estate.switch_warranty": (
        {"kind": "switch", "warranty_ends_on": date(2030, 1, 1)},
        {"purchased_on": BOUGHT},
        {},
    ),
    "estate.switch_support": (
        {"kind": "switch"},
        {"support_ends_on": TODAY},
        {"support_ends_on": PAST},
    ),
    "estate.switch_renewal": ({"kind": "switch"}, {"review_on": TODAY}, {"review_on": PAST}),
    "estate.wireless_warranty": (
        {"kind": "access-point"},
        {"warranty_ends_on": TODAY},
        {"warranty_ends_on": PAST},
    ),
    "estate.wireless_renewal": ({"kind": "access-point"}, {"review_on": TODAY}, {}),
    "estate.server_warranty": (
        {"kind": "storage"},
        {"warranty_ends_on": FUTURE},
        {"warranty_ends_on": PAST},
    ),
    "estate.server_renewal": ({"kind": "server"}, {"review_on": FUTURE}, {"review_on": PAST}),
    "estate.editions": ({}, {"os": "Windows 11 Education"}, {"os": "Windows 11 Home"}),
    "estate.safe_systems": (
        {"os": "ChromeOS"},
        {"support_ends_on": TODAY},
        {"support_ends_on": PAST},
    ),
    "estate.managed": (
        {"kind": "desktop"},
        {"last_seen_on": TODAY - timedelta(days=30)},
        {"last_seen_on": TODAY - timedelta(days=31)},
    ),
    "estate.portable_managed": ({"kind": "tablet"}, {"last_seen_on": TODAY}, {}),
    "estate.computer_updates": (
        {"purchased_on": BOUGHT},
        {"support_ends_on": date(2029, 8, 31)},
        {"support_ends_on": date(2028, 8, 31)},
    ),
    "estate.tablet_updates": (
        {"kind": "tablet", "purchased_on": BOUGHT},
        {"support_ends_on": date(2027, 8, 31)},
        {},
    ),
    "estate.replacement_costs": ({"review_on": FUTURE}, {"replacement_cost": 480}, {}),
    "estate.wiped": (GONE, {"wiped_on": PAST}, {}),
    "estate.disposal_dates": (GONE, {"disposed_on": PAST}, {}),
    "estate.disposal_certificates": (GONE, {"disposal_certificate": "WD-1"}, {}),
}
ELSEWHERE = "rests on comparisons and spot checks: a table of its own in test_coverage.py"
EXEMPT = {
    "estate.listed": ELSEWHERE,
    "estate.protected": ELSEWHERE,
    "estate.switches_in_tool": ELSEWHERE,
    "estate.access_points_in_tool": ELSEWHERE,
    "estate.borne_out": ELSEWHERE,
    "estate.supported": "rests on licences too: a table of its own in test_supported.py",
}
MANY = 20


def build(school, key, good, bad):
    shared, right, wrong = TABLE[key]
    for n in range(good):
        assets(school, 1, **shared, **({"tag": f"FW-{n}"} if right is None else right))
    assets(school, bad, **shared, **wrong)


def test_every_rule_of_the_register_stands_in_the_table_or_says_why_not():
    offered = {key for key in RULES if key.startswith("estate.")}

    assert offered == TABLE.keys() | EXEMPT.keys()


@pytest.mark.parametrize("key", TABLE)
@pytest.mark.parametrize("verdict", [each for each in Verdict if each != "not_applicable"])
def test_a_rule_can_give_every_answer(school, key, verdict):
    fewest = -(-limits_for(key, TODAY).partly * MANY // 100)
    good = {"met": MANY, "partly": fewest, "not_met": fewest - 1, "not_evidenced": 0}[verdict]
    build(school, key, good, 0 if verdict == "not_evidenced" else MANY - good)

    assert apply(key, TODAY).verdict == verdict


@pytest.mark.parametrize("key", TABLE)
def test_the_list_behind_a_rule_holds_the_rows_that_are_wrong(school, key):
    build(school, key, 2, 3)
    assets(school, 1, kind="display", name="Hall screen", serial="")
    assets(school, 1, status="lost")

    found = apply(key, TODAY)

    query = parse_qs(urlsplit(found.rows.all_url).query)
    listed = Asset.objects.lacking(query["missing"][0], TODAY)
    if "kind" in query:
        listed = listed.of_kinds(*query["kind"])
    assert listed.count() == found.rows.total == found.of - found.met
    assert len(found.rows.first) == found.rows.total


@pytest.mark.parametrize(("n", "verdict"), [(0, "not_evidenced"), (1, "partly"), (9, "partly")])
def test_a_register_without_a_second_source_shows_only_that_it_was_begun(school, n, verdict):
    assets(school, n)

    assert apply("estate.listed", TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        (0, 0, "No devices are in the register yet, so nothing shows it."),
        (1, 0, "The only device in the register has a review date still to come."),
        (0, 1, "The only device in the register does not have a review date still to come."),
        (2, 0, "Both devices have a review date still to come."),
        (3, 0, "All 3 devices have a review date still to come."),
        (0, 3, "None of the 3 devices have a review date still to come."),
        (1, 2, "1 of 3 devices has a review date still to come; 2 do not."),
        (2, 1, "2 of 3 devices have a review date still to come; 1 does not."),
    ],
)
def test_the_sentence_agrees_with_its_numbers(school, good, bad, sentence):
    build(school, "estate.review_dates", good, bad)

    assert apply("estate.review_dates", TODAY).because == sentence


def test_the_sentence_names_what_was_left_out(school):
    assets(school, 2, review_on=FUTURE)
    assets(school, 2, status="disposed")
    assets(school, 1, status="lost")

    found = apply("estate.review_dates", TODAY)

    assert found.because.endswith("still to come. 3 were left out: 2 disposed of, 1 lost.")
    assert found.left_out == (("disposed of", 2), ("lost", 1))


def test_the_next_step_of_an_empty_register_is_the_import(school):
    assert apply("estate.switch_support", TODAY).todo == "Import your asset spreadsheet"

    assets(school, 1)

    assert apply("estate.switch_support", TODAY).todo == "List your switches"


def test_where_nothing_is_due_for_review_the_next_step_is_to_give_dates(school):
    assets(school, 2)

    found = apply("estate.replacement_costs", TODAY)
    assert (found.verdict, found.todo) == ("not_evidenced", "Give 2 devices a review date")
    assert found.go_to == "/assets/mend/?missing=review"


def test_where_every_review_is_years_ahead_there_is_nothing_to_do(school):
    assets(school, 2, review_on=TODAY + timedelta(days=900))

    found = apply("estate.replacement_costs", TODAY)
    assert (found.verdict, found.todo) == ("not_evidenced", "")


def test_when_things_were_bought_is_asked_before_how_long_they_last(school):
    assets(school, 2, kind="tablet")
    assets(school, 1, kind="tablet", purchased_on=BOUGHT)

    found = apply("estate.tablet_warranty", TODAY)
    assert found.todo == "Enter when the school bought 2 tablets"
    assert found.go_to == "/assets/mend/?missing=purchase&kind=tablet"
    assert not found.rows.mend_url


def test_once_that_is_known_the_warranty_itself_is_asked(school):
    assets(school, 2, kind="tablet", purchased_on=BOUGHT)

    found = apply("estate.tablet_warranty", TODAY)
    assert found.todo == "Record the warranty of 2 tablets"
    assert found.go_to == found.rows.mend_url == "/assets/mend/?missing=warranty-length&kind=tablet"


def test_a_warranty_may_begin_a_fortnight_before_the_delivery(school):
    bought = {"kind": "tablet", "purchased_on": BOUGHT}
    assets(school, 1, **bought, warranty_ends_on=date(2026, 8, 18))
    assets(school, 1, **bought, warranty_ends_on=date(2026, 8, 17))

    assert (apply("estate.tablet_warranty", TODAY).met) == 1


@pytest.mark.parametrize(
    ("system", "is_proper"),
    [
        ("Windows 11 Pro", True),
        ("Windows 11 Professional", True),
        ("windows 10 ENTERPRISE LTSC", True),
        ("iPadOS 18", True),
        ("Chrome OS", True),
        ("Windows 11 Home", False),
        ("Windows", False),
        ("", False),
    ],
)
def test_an_edition_is_known_by_its_words(school, system, is_proper):
    assets(school, 1, os=system)

    assert apply("estate.editions", TODAY).met == is_proper


def test_a_check_in_counts_for_thirty_days(school):
    assets(school, 1, last_seen_on=TODAY - timedelta(days=10))

    found = apply("estate.managed", TODAY)

    assert found.holds_until == TODAY + timedelta(days=20)
    assert found.due_again_on == TODAY + timedelta(days=21)


def test_replacements_are_looked_at_again_when_the_next_comes_within_two_years(school):
    assets(school, 1, review_on=TODAY, replacement_cost=480)
    assets(school, 1, review_on=TODAY + timedelta(days=733))

    found = apply("estate.replacement_costs", TODAY)

    assert (found.met, found.of) == (1, 1)
    assert found.due_again_on == TODAY + timedelta(days=3)
