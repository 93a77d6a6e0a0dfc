"""The rules on who is named, on letters, and on two roles in one hand."""

from datetime import date, timedelta

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.models import Appointment, ConflictReason, Duty, LocalTitle
from fingerpost.foundation.roles.letters import content_of_letter
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.standards.evidence import apply

from .test_rules import LONG_AGO, SUMMER, TODAY, TOMORROW, hold, lead

pytestmark = pytest.mark.django_db
SDL, IT, DPO, DSL = Duty.SLT_DIGITAL_LEAD, Duty.IT_SUPPORT, Duty.DPO, Duty.DSL
FOUR, FIVE = [SDL, IT, DPO, DSL], [SDL, IT, DPO, DSL, Duty.BUSINESS]
TEAM = [Duty.RECOVERY, Duty.HEADTEACHER, IT, Duty.BUSINESS, DPO]

TABLE = [
    ("brought_together", "not_evidenced", []),
    ("brought_together", "not_met", FOUR[:3]),
    ("brought_together", "partly", FIVE),
    ("brought_together", "partly", [*FIVE, Duty.CURRICULUM, Duty.TRUST_IT]),
    ("it_duties", "not_evidenced", []),
    ("it_duties", "not_met", [SDL]),
    ("it_duties", "partly", [SDL, Duty.OUTSIDE_IT]),
    ("safeguarding_lead", "not_evidenced", []),
    ("safeguarding_lead", "partly", [DSL]),
    ("recovery_team", "not_evidenced", []),
    ("recovery_team", "not_met", TEAM[:2]),
    ("recovery_team", "partly", TEAM),
    ("accessibility_help", "not_evidenced", [DPO]),
    ("accessibility_help", "partly", [Duty.SENCO]),
    ("breach_duties", "not_evidenced", []),
    ("breach_duties", "not_met", [DPO, IT]),
    ("breach_duties", "partly", [DPO, IT, Duty.HEADTEACHER]),
    ("filtering_duties", "not_evidenced", []),
    ("filtering_duties", "not_met", [DSL, IT]),
]


def take(school, person, duty, **how):
    """One more role for somebody."""
    row = Appointment(organisation=school, person=person, duty=duty, starts_on=LONG_AGO, **how)
    with deeds.begin("test"):
        row.save()
    return row


def write_letter(school, *duties):
    """A letter to whoever holds these roles, as the register reads now."""
    for each in Appointment.objects.filter(duty__in=duties):
        each.letter_on = LONG_AGO
        each.letter_content = content_of_letter(school, each)
        with deeds.begin("test"):
            each.save()


def say_why(school, person, one, other, *, review_on=TOMORROW):
    with deeds.begin("test"):
        ConflictReason(
            organisation=school,
            person=person,
            one=one,
            other=other,
            reason="Nobody else knows it",
            given_by="Hugh Larkmoor",
            given_on=LONG_AGO,
            review_on=review_on,
        ).save()


@pytest.mark.parametrize(("key", "verdict", "duties"), TABLE)
def test_names_are_partly_enough_at_most(school, key, verdict, duties):
    for duty in duties:
        hold(school, duty)

    assert apply(f"roles.{key}", TODAY).verdict == verdict


def test_a_role_that_somebody_held_and_nobody_holds_is_not_met(school):
    hold(school, DSL, ends_on=SUMMER)

    assert apply("roles.safeguarding_lead", TODAY).verdict == "not_met"


def test_the_sentence_says_who_is_missing_and_what_was_not_looked_at(school):
    hold(school, SDL)
    found = apply("roles.it_duties", TODAY)

    assert (found.met, found.of, found.todo) == (1, 2, "Name the lead of IT support")
    assert found.because.startswith("1 of 2 roles is named; nobody is lead of IT support. Who does")


def test_of_one_role_that_is_vacant_the_sentence_is_plain(school):
    hold(school, DSL, ends_on=SUMMER)

    because = apply("roles.safeguarding_lead", TODAY).because
    assert because.startswith("Nobody is designated safeguarding lead. Reports")


def test_many_vacant_roles_are_counted_on_the_button_and_named_in_the_sentence(school):
    hold(school, SDL)

    found = apply("roles.brought_together", TODAY)
    assert found.todo == "Fill the 6 roles that nobody has"
    assert "curriculum lead, data protection officer" in found.because


def test_a_role_is_called_as_the_school_calls_it(school):
    hold(school, IT)
    assert apply("roles.digital_governor", TODAY).todo == "Name the digital link governor"
    with deeds.begin("test"):
        LocalTitle(organisation=school, duty=SDL, title="Head of digital").save()
        LocalTitle(organisation=school, duty=Duty.DIGITAL_GOVERNOR, title="IT governor").save()

    assert "nobody is Head of digital." in apply("roles.it_duties", TODAY).because
    assert "as Head of digital, so" in apply("roles.duties_written", TODAY).because
    assert apply("roles.digital_governor", TODAY).todo == "Name the IT governor"


def test_what_to_do_leads_to_where_a_governor_is_noted(school):
    held = hold(school, Duty.DIGITAL_GOVERNOR)
    assert apply("roles.digital_governor", TODAY).go_to == f"/people/{held.pk}/"

    hold(school, Duty.FILTERING_SLT, is_slt=True)
    held = hold(school, Duty.FILTERING_GOVERNOR)
    assert apply("roles.filtering_leads", TODAY).go_to == f"/people/{held.pk}/"


def test_a_trust_it_director_is_looked_for_in_a_trust_only(school):
    assert apply("roles.brought_together", TODAY).because.endswith("trust IT director.")
    Belonging.objects.filter(school=school).delete()

    assert apply("roles.brought_together", TODAY).because.endswith("business manager.")


@pytest.mark.parametrize(
    ("named", "letter", "changed", "verdict"),
    [
        (False, False, False, "not_evidenced"),
        (True, False, False, "not_met"),
        (True, True, True, "partly"),
        (True, True, False, "met"),
    ],
)
def test_duties_are_written_down_by_a_letter_that_still_fits(
    school, named, letter, changed, verdict
):
    if named:
        lead(school)
    if letter:
        write_letter(school, SDL)
    if changed:
        with deeds.begin("test"):
            Appointment.objects.update(hours_a_week=3)

    assert apply("roles.duties_written", TODAY).verdict == verdict


def test_letters_of_filtering_are_counted(school):
    for duty in (Duty.FILTERING_SLT, Duty.FILTERING_GOVERNOR, DSL, IT):
        hold(school, duty)
    write_letter(school, DSL, IT)

    found = apply("roles.filtering_duties", TODAY)
    assert (found.verdict, found.met, found.of) == ("partly", 2, 4)
    assert found.todo == "Issue letters of appointment"


def test_with_a_letter_for_all_who_are_named_the_vacant_roles_are_next(school):
    hold(school, DSL)
    write_letter(school, DSL)

    found = apply("roles.filtering_duties", TODAY)
    assert found.todo == "Name who has a part in filtering and monitoring"


@pytest.mark.parametrize(
    ("review_on", "verdict"), [(None, "not_met"), (SUMMER, "not_met"), (TOMORROW, "partly")]
)
def test_two_roles_in_one_hand_need_a_reason_that_is_in_date(school, review_on, verdict):
    both = lead(school)
    take(school, both, Duty.IT_MANAGER)
    if review_on:
        say_why(school, both, SDL, Duty.IT_MANAGER, review_on=review_on)

    assert apply("roles.digital_lead", TODAY).verdict == verdict


def test_a_reason_is_quoted_and_turns_on_the_day_after_its_last(school):
    both = lead(school)
    take(school, both, IT)
    say_why(school, both, SDL, IT)

    found = apply("roles.digital_lead", TODAY)
    assert "“Nobody else knows it”" in found.because
    assert found.due_again_on == TOMORROW + timedelta(days=1)


def test_a_data_protection_officer_who_decides_about_data_is_not_met(school):
    both = hold(school, DPO)
    hold(school, IT)
    take(school, both, Duty.HEADTEACHER)
    assert apply("roles.breach_duties", TODAY).verdict == "not_met"

    say_why(school, both, DPO, Duty.HEADTEACHER)
    assert apply("roles.breach_duties", TODAY).verdict == "partly"


@pytest.mark.parametrize(("rank", "verdict"), [(Rank.ACTING, "partly"), (Rank.DEPUTY, "not_met")])
def test_whoever_acts_counts_and_a_deputy_only_stands_by(school, rank, verdict):
    other = lead(school, ends_on=SUMMER)
    take(school, other, SDL, rank=rank, appointed_on=date(2026, 9, 1))

    assert apply("roles.digital_lead", TODAY).verdict == verdict
