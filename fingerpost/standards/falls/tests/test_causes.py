"""From two findings that follow one another: did it fall, and why."""

from datetime import UTC, date, datetime

import pytest

from fingerpost.standards.falls.causes import cause_of, fell
from fingerpost.standards.models import StoredFinding

THEN, NOW = datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 12, tzinfo=UTC)
SEEN = {
    "records": {"estate.Asset": 4, "spot_checks.SpotCheck": 1},
    "trusts": [],
    "rule": 1,
    "limits": "2026-09-01 98 80 0",
    "editions": {"DLG-2.16": "2026-09-16"},
}


def found(verdict, opened_at=NOW, key="estate.review_dates", **more):
    seen = SEEN | more.pop("seen", {})
    known = {"requirement": "DLG-2.16", "key": key, "verdict": verdict, "seen": seen}
    return StoredFinding(**known, opened_at=opened_at, **more)


BEFORE = {"met": 440, "of": 440, "holds_until": date(2026, 11, 11)}
RECORDS = {"records": {"estate.Asset": 5, "spot_checks.SpotCheck": 1}}
EDITION = {"editions": {"DLG-2.16": "2026-11-01"}}


@pytest.mark.parametrize(
    ("after", "cause", "sentence"),
    [
        ({}, "expired", "The proof ran out with 11 November 2026: no record changed, but time"),
        (
            {"seen": RECORDS, "met": 412, "of": 440},
            "rows",
            "The records changed: assets. As asked: 440 of 440 before, 412 of 440 now.",
        ),
        ({"seen": RECORDS}, "rows", "The records changed: assets."),
        ({"seen": {"trusts": [7]}}, "rows", "The records changed."),
        ({"seen": {"rule": 2}}, "rule", "Fingerpost looks at it in another way"),
        ({"key": "estate.tags"}, "rule", "Fingerpost looks at it in another way"),
        ({"seen": {"limits": "2026-11-01 100 80 0"}}, "threshold", "The threshold that it is held"),
        ({"seen": EDITION}, "edition", "The text changed: the edition of 1 November 2026 counts"),
        ({"seen": EDITION | RECORDS | {"rule": 2}}, "edition", "The text changed"),
    ],
)
def test_what_differs_tells_why_it_fell(after, cause, sentence):
    before, after = found("met", THEN, **BEFORE), found("partly", **after)

    assert cause_of(before, after) == cause
    assert fell(before, after).why.startswith(sentence)


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        ("met", "partly", "met"),
        ("met", "not_met", "met"),
        ("met", "not_evidenced", "met"),
        ("partly", "not_met", "partly"),
        ("partly", "met", ""),
        ("met", "met", ""),
        ("not_evidenced", "not_met", ""),
        ("not_met", "partly", ""),
    ],
)
def test_only_what_was_met_or_partly_met_can_fall(before, after, was):
    assert fell(found(before, THEN), found(after)).was == was


def test_what_nobody_looked_at_before_did_not_fall():
    assert fell(None, found("not_met")) == ("", None, "")


@pytest.mark.parametrize(("verdict", "was"), [("not_met", "met"), ("partly", "met"), ("met", "")])
def test_a_fall_is_remembered_until_it_is_as_good_as_before(verdict, was):
    fallen = found("not_met", THEN, fell_from="met", fell_at=THEN, fell_why="Because.")
    later = fell(fallen, found(verdict))

    assert later.was == was
    assert later.at == (THEN if was else None)
