"""How a requirement went through the school year, as stretches and as a sentence."""

from datetime import UTC, date, datetime, timedelta

import pytest

from fingerpost.foundation.now import pretend
from fingerpost.standards.history import history_of
from fingerpost.standards.models import StoredFinding

pytestmark = pytest.mark.django_db
TODAY, LONG_AGO = date(2026, 11, 20), date(2020, 1, 1)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_a_day_in_november():
    with pretend(NOON):
        yield


def keep(school, *verdicts):
    """Findings that followed one another: (verdict, on which day it began)."""
    starts = [datetime(*day, 9, tzinfo=UTC) for _, day in verdicts]
    ends = [*starts[1:], None]
    for (verdict, _), start, end in zip(verdicts, starts, ends, strict=True):
        StoredFinding(
            organisation=school,
            requirement="DLG-1.7",
            key="roles.digital_governor",
            verdict=verdict,
            because=f"It was {verdict}.",
            opened_at=start,
            checked_at=start,
            closed_at=end,
        ).save()


def test_before_the_first_look_nobody_had_looked(school):
    keep(school, ("partly", (2026, 10, 1)))

    found = history_of("DLG-1.7", TODAY, LONG_AGO)

    assert [each.kind for each in found.stretches] == ["not_evidenced", "partly"]
    assert found.sentence == "Not evidenced, then partly met since 1 October."


def test_findings_with_one_verdict_make_one_stretch(school):
    keep(school, ("partly", (2026, 8, 1)), ("partly", (2026, 9, 9)), ("met", (2026, 11, 2)))

    found = history_of("DLG-1.7", TODAY, LONG_AGO)

    assert [each.kind for each in found.stretches] == ["partly", "met"]
    assert found.stretches[0].days == 62
    assert found.sentence == "Partly met, then met since 2 November."


def test_what_never_changed_says_so(school):
    keep(school, ("met", (2026, 3, 1)))

    assert history_of("DLG-1.7", TODAY, LONG_AGO).sentence == "Met the whole time."


def test_many_changes_are_counted(school):
    verdicts = ["met", "partly"] * 3
    keep(school, *((each, (2026, 9, 2 + n)) for n, each in enumerate(verdicts)))

    assert history_of("DLG-1.7", TODAY, LONG_AGO).sentence == (
        "Changed 6 times; partly met since 7 September."
    )


def test_a_young_school_begins_on_its_first_day(school):
    keep(school, ("met", (2026, 11, 20)))

    found = history_of("DLG-1.7", TODAY, TODAY)

    assert found.since == TODAY
    assert [each.days for each in found.stretches] == [1]


def test_in_summer_the_year_began_last_september(school):
    assert history_of("DLG-1.7", date(2026, 7, 1), LONG_AGO).since == date(2025, 9, 1)


def test_without_a_finding_there_is_nothing_to_show(school):
    assert not history_of("DLG-1.7", TODAY + timedelta(1), LONG_AGO).stretches
