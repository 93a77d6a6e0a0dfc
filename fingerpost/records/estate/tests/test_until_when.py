"""Until when a finding holds, against an oracle that looks again on every single day."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.standards.evidence import RULES, apply
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import of_share

from .build import asset, assets

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
DAYS = [TODAY + timedelta(days=n) for n in range(14)]
RUNNING_OUT = {
    "estate.review_dates": ("laptop", "review_on"),
    "estate.switch_support": ("switch", "support_ends_on"),
    "estate.wireless_warranty": ("access-point", "warranty_ends_on"),
}
dates = st.none() | st.sampled_from([TODAY + timedelta(days=n) for n in range(-2, 12)])


def test_the_second_review_date_to_pass_ends_fifty_devices_at_98_in_100(school):
    assets(school, 48, review_on=date(2028, 1, 1))
    asset(school, review_on=date(2027, 3, 12))
    asset(school, review_on=date(2027, 5, 4))

    found = apply("estate.review_dates", TODAY)

    assert (found.verdict, found.met, found.of) == ("met", 50, 50)
    assert found.holds_until == date(2027, 5, 4)
    assert found.due_again_on == date(2027, 3, 13)


def test_where_every_switch_counts_the_first_date_ends_it(school):
    asset(school, kind="switch", support_ends_on=date(2027, 3, 12))
    asset(school, kind="switch", support_ends_on=date(2027, 5, 4))

    found = apply("estate.switch_support", TODAY)

    assert (found.verdict, found.holds_until) == ("met", date(2027, 3, 12))


def test_what_is_not_met_holds_until_nothing(school):
    asset(school, review_on=date(2026, 1, 1))

    assert apply("estate.review_dates", TODAY).holds_until is None


@pytest.mark.parametrize("key", RUNNING_OUT)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(held=st.lists(dates, max_size=7), met=st.sampled_from([50, 66, 75, 98, 100]))
def test_a_met_lasts_exactly_as_long_as_the_finding_says(school, key, held, met):
    kind, field = RUNNING_OUT[key]
    limits = Limits(met=met, partly=met // 2, source="", since=date.min)
    expected = [verdict_on(day, held, limits) for day in DAYS]
    with transaction.atomic():
        for day in held:
            asset(school, kind=kind, **{field: day})
        found = [RULES[key].look(day, limits) for day in DAYS]
        transaction.set_rollback(True)

    assert [each.verdict for each in found] == expected
    for now, each in zip(DAYS, found, strict=True):
        check_until(now, each, expected)
        check_due(now, each, found)


def verdict_on(day, held, limits):
    good = sum(each is not None and each >= day for each in held)
    return of_share(good, len(held), met=limits.met, partly=limits.partly)


def check_until(now, found, expected):
    later = expected[DAYS.index(now) :]
    run = next((n for n, verdict in enumerate(later) if verdict != "met"), None)
    if not run:  # not met today, or met on every day that was looked at
        assert run is None or found.holds_until is None
    else:
        assert found.holds_until == now + timedelta(days=run - 1)


def check_due(now, found, every):
    start = DAYS.index(now)
    for day, each in zip(DAYS[start:], every[start:], strict=True):
        if found.due_again_on is None or day < found.due_again_on:
            assert each.because == found.because
