"""The rules on duties and accounts, in every state, and until when they hold."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.foundation import deeds
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.standards.evidence import RULES, apply

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
LONG_AGO, SUMMER, TOMORROW = date(2025, 9, 1), date(2026, 7, 31), date(2026, 11, 21)
NEVER_MET = dict.fromkeys(
    [
        "accounts.leavers",
        "accounts.second_step",
        "accounts.administrators",
        "accounts.own_accounts",
        "accounts.guessing",
        "accounts.weak_passwords",
    ],
    "Fingerpost sees its own accounts only, so it never answers for the rest",
)
ELSEWHERE = {
    "roles.brought_together",
    "roles.it_duties",
    "roles.safeguarding_lead",
    "roles.recovery_team",
    "roles.accessibility_help",
    "roles.breach_duties",
    "roles.filtering_duties",
    "roles.duties_written",
}
"""The rules whose tables stand in test_rules_named.py."""


def hold(school, duty, *, starts_on=LONG_AGO, ends_on=None, appointed_on=None, **person):
    name = person.pop("name", f"Ada Fernhill {duty}")
    with deeds.begin("test"):
        number = Person.objects.count() + 1
        somebody = Person(organisation=school, number=number, name=name, **person)
        somebody.keep_keys()
        somebody.save()
        Appointment(
            organisation=school,
            person=somebody,
            duty=duty,
            starts_on=starts_on,
            ends_on=ends_on,
            appointed_on=appointed_on,
        ).save()
    return somebody


def lead(school, **how):
    return hold(school, Duty.SLT_DIGITAL_LEAD, **{"is_slt": True, "appointed_on": LONG_AGO} | how)


def governor(school, **how):
    return hold(school, Duty.DIGITAL_GOVERNOR, **{"is_governor": True} | how)


def filtering_slt(school, **how):
    return hold(school, Duty.FILTERING_SLT, **{"is_slt": True} | how)


def filtering_governor(school, **how):
    return hold(school, Duty.FILTERING_GOVERNOR, **{"is_governor": True} | how)


TABLE = [
    ("roles.digital_lead", "met", [(lead, {})]),
    ("roles.digital_lead", "partly", [(lead, {"is_slt": False})]),
    ("roles.digital_lead", "partly", [(lead, {"appointed_on": None})]),
    ("roles.digital_lead", "not_met", [(lead, {"ends_on": SUMMER})]),
    ("roles.digital_lead", "not_met", [(lead, {"left_on": SUMMER})]),
    ("roles.digital_lead", "not_evidenced", []),
    ("roles.digital_lead", "not_evidenced", [(lead, {"starts_on": TOMORROW})]),
    ("roles.digital_governor", "met", [(governor, {})]),
    ("roles.digital_governor", "met", [(governor, {"ends_on": TODAY})]),
    ("roles.digital_governor", "partly", [(governor, {"is_governor": False})]),
    ("roles.digital_governor", "not_met", [(governor, {"ends_on": SUMMER})]),
    ("roles.digital_governor", "not_evidenced", []),
    ("roles.filtering_leads", "met", [(filtering_slt, {}), (filtering_governor, {})]),
    ("roles.filtering_leads", "partly", [(filtering_slt, {})]),
    (
        "roles.filtering_leads",
        "partly",
        [(filtering_slt, {"is_slt": False}), (filtering_governor, {})],
    ),
    ("roles.filtering_leads", "not_met", [(filtering_governor, {"ends_on": SUMMER})]),
    ("roles.filtering_leads", "not_evidenced", []),
]


@pytest.mark.parametrize(("key", "verdict", "posts"), TABLE)
def test_a_rule_on_duties_can_give_every_answer(school, key, verdict, posts):
    for post, how in posts:
        post(school, **how)

    assert apply(key, TODAY).verdict == verdict


def test_every_rule_of_the_foundation_is_shown_in_every_state_or_says_why_not():
    offered = {key for key in RULES if key.partition(".")[0] in {"roles", "accounts"}}
    shown = {key: {v for k, v, _ in TABLE if k == key} for key, _, _ in TABLE}

    assert offered == shown.keys() | NEVER_MET.keys() | ELSEWHERE
    assert all(len(verdicts) == 4 for verdicts in shown.values())


def test_a_post_is_vacant_from_the_day_after_the_last(school):
    governor(school, ends_on=SUMMER)

    because = apply("roles.digital_governor", TODAY).because

    assert because == "The post of digital link governor has been vacant since 1 August 2026."


def test_a_duty_that_ends_is_enough_until_its_last_day(school):
    governor(school, ends_on=date(2026, 12, 31))

    found = apply("roles.digital_governor", TODAY)

    assert found.holds_until == date(2026, 12, 31)
    assert found.due_again_on == date(2027, 1, 1)


def test_a_duty_that_somebody_takes_over_at_once_goes_on_being_enough(school):
    governor(school, ends_on=date(2026, 12, 31))
    governor(school, name="Bo Fernhill", starts_on=date(2027, 1, 1))

    assert apply("roles.digital_governor", TODAY).holds_until is None


def test_a_vacancy_is_looked_at_again_on_the_day_somebody_starts(school):
    governor(school, ends_on=SUMMER)
    governor(school, name="Bo Fernhill", starts_on=TOMORROW)

    found = apply("roles.digital_governor", TODAY)

    assert (found.verdict, found.due_again_on) == ("not_met", TOMORROW)


days = st.sampled_from([TODAY + timedelta(days=n) for n in range(-3, 8)])
spells = st.tuples(days, st.none() | st.integers(0, 5), st.none() | days, st.booleans())


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(spells=st.lists(spells, max_size=4))
def test_a_duty_is_enough_exactly_as_long_as_the_finding_says(school, spells):
    later = [TODAY + timedelta(days=n) for n in range(16)]
    with transaction.atomic():
        for n, (start, length, left, known) in enumerate(spells):
            end = None if length is None else start + timedelta(days=length)
            if end is None and n:
                continue  # the register allows one holder without an end
            who = {"name": f"Person {n}", "is_governor": known, "left_on": left}
            hold(school, Duty.DIGITAL_GOVERNOR, starts_on=start, ends_on=end, **who)
        found = [apply("roles.digital_governor", day) for day in later]
        transaction.set_rollback(True)

    first = found[0]
    ends = (day for day, each in zip(later, found, strict=True) if each.verdict != "met")
    end = next(ends, None)
    expected = end - timedelta(days=1) if end and first.verdict == "met" else None
    assert first.holds_until == expected
    due = first.due_again_on or later[-1] + timedelta(days=1)
    same = [each for day, each in zip(later, found, strict=True) if day < due]
    assert {each.because for each in same} == {first.because}
