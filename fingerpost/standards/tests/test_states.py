"""Where a school stands on everything: what is stored, why the rest is not, and how it adds up."""

from datetime import UTC, date, datetime

import pytest

from fingerpost.foundation.now import pretend
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase
from fingerpost.standards import catalogue, findings, states
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.tallies import family_states, tally, tally_of

TODAY = date(2026, 11, 20)
MOVED = 2
"""So many questions tell whether what was read before is still so."""
stored = pytest.mark.django_db


def school_of(phase, kind=Kind.SCHOOL):
    return Organisation(name="Signal House", kind=kind, phase=phase)


@pytest.mark.parametrize(
    ("id", "kind", "phase", "applies"),
    [
        ("BRO-1.2", Kind.SCHOOL, Phase.PRIMARY, True),
        ("BRO-1.2", Kind.SCHOOL, Phase.SECONDARY, False),
        ("BRO-1.2", Kind.SCHOOL, Phase.SPECIAL, False),
        ("BRO-1.2", Kind.SCHOOL, Phase.NONE, True),
        ("BRO-1.3", Kind.SCHOOL, Phase.ALL_THROUGH, True),
        ("BRO-1.3", Kind.COLLEGE, Phase.NONE, True),
        ("CYB-7.10", Kind.SCHOOL, Phase.SIXTEEN_PLUS, True),
        ("CYB-7.10", Kind.SCHOOL, Phase.PRIMARY, False),
        ("CYB-7.12", Kind.TRUST, Phase.NONE, True),
        ("CYB-7.12", Kind.SCHOOL, Phase.NONE, False),
        ("CYB-2.8", Kind.SCHOOL, Phase.PRIMARY, True),
        ("DLG-2.4", Kind.TRUST, Phase.NONE, True),
    ],
)
def test_some_things_are_asked_of_some_only(id, kind, phase, applies):
    why_not = states.does_not_apply(catalogue.requirement(id), school_of(phase, kind))

    assert (why_not == "") is applies


def test_what_does_not_apply_says_of_whom_it_is_asked():
    asked = catalogue.requirement("BRO-1.3")

    assert states.does_not_apply(asked, school_of(Phase.PRIMARY)) == (
        "This is asked of secondary schools, all-through schools and colleges only, "
        "and Signal House is a primary school."
    )


@pytest.mark.parametrize("judged_by", catalogue.JudgedBy)
def test_what_no_rule_can_show_says_why(judged_by):
    asked = next(
        asked
        for family in catalogue.families()
        for asked in family.requirements
        if asked.judged_by is judged_by and not asked.evidence
    )

    found = states.state_of(asked, school_of(Phase.NONE), None)

    assert (found.verdict, found.because) == ("not_evidenced", states.NOBODY_LOOKED[judged_by])


@stored
def test_three_queries_give_the_state_of_every_requirement(school, django_assert_num_queries):
    findings.refresh(TODAY)

    with django_assert_num_queries(3 + MOVED):
        found = states.state_of_all(school)
    with django_assert_num_queries(MOVED):
        states.state_of_all(school)

    assert len(found) == 439
    assert found["DLG-1.7"].because == "Nobody is recorded as digital link governor."


@stored
def test_a_finding_of_a_rule_that_no_longer_serves_is_not_shown(school):
    findings.refresh(TODAY)
    StoredFinding.objects.filter(requirement="DLG-1.7").update(key="roles.town_crier")

    assert states.state_of_all(school)["DLG-1.7"].because == states.ABOUT_TO_LOOK


@stored
def test_the_oldest_look_dates_the_page(school):
    with pretend(datetime(2026, 11, 20, 10, 42, tzinfo=UTC)):
        findings.look("roles.digital_governor", TODAY)
    findings.refresh(TODAY)
    every = states.state_of_all(school)

    shown = [every[asked.id] for asked in catalogue.standard("DLG-1").requirements]

    assert states.as_at(every, shown).oldest.minute == 42
    assert states.as_at(every, [every["BRO-1.4"]]).oldest is None


@stored
def test_a_page_counts_what_is_being_checked_again(school):
    every = states.state_of_all(school)

    rechecking = states.as_at(every, every.values()).rechecking

    apply = [each for each in every.values() if each.verdict != "not_applicable"]
    assert rechecking == sum(bool(each.asked.evidence) for each in apply)


@stored
def test_families_add_up_to_the_whole_and_the_core_comes_first(school):
    every = states.state_of_all(school)

    families = family_states(every)

    assert [each.core for each in families] == [True] * 6 + [False] * 6
    assert sum(each.tally.of + each.tally.not_applicable for each in families) == 439


@stored
def test_a_tally_says_itself_in_words(school):
    found = tally_of(catalogue.family("broadband-internet"), states.state_of_all(school))

    assert found.in_words == "15 not evidenced, of 15 requirements that apply"
    assert tally([]).in_words == "none, of 0 requirements"
