"""The sentences of the front page, the order of its steps, and which Friday is meant."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from fingerpost.foundation.duties.fridays import last_friday
from fingerpost.foundation.duties.horizon import Item
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.insight.home.needs import Needs
from fingerpost.insight.home.news import News
from fingerpost.insight.home.position import Position, headline, lede, opening
from fingerpost.insight.home.steps import next_steps
from fingerpost.standards import catalogue
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.states import State
from fingerpost.standards.tallies import FamilyState, Tally
from fingerpost.standards.verdicts import Verdict

TODAY = date(2026, 11, 20)


def counted(met=0, partly=0, not_met=0, not_evidenced=0):
    return Tally(Verdict.PARTLY, met, partly, not_met, not_evidenced, 0)


def standing(whole=None, law=None):
    whole = whole or counted(met=3, not_evidenced=4)
    family = FamilyState(catalogue.family("it-support"), counted(not_evidenced=4))
    return Position([family], whole, law or counted(not_evidenced=9))


@pytest.mark.parametrize(
    ("law", "sentence"),
    [
        (counted(met=9), "Two things need you; nothing is against the law."),
        (
            counted(met=1, not_evidenced=8),
            "Two things need you; nothing that we looked at is against the law.",
        ),
        (counted(not_evidenced=9), "Two things need you."),
        (counted(not_met=1, met=8), "One requirement of law is not met; two things need you."),
        (
            counted(not_met=1, partly=1),
            "Two requirements of law are not fully met; two things need you.",
        ),
    ],
)
def test_the_headline_says_whether_all_is_well(law, sentence):
    assert headline(standing(law=law), "Two things need you") == sentence


def due(days, is_mine=True):
    return Item(TODAY + timedelta(days=days), "Look again", "/waiting/", "Tess Wickham", is_mine)


@pytest.mark.parametrize(
    ("dues", "said"),
    [
        ([], "Nothing is due from you this week"),
        ([due(3)], "Nothing is due from you this week"),
        ([due(2, is_mine=False)], "Nothing is due from you this week"),
        ([due(2)], "One thing needs you this week"),
        ([due(-40), due(0), due(3)], "Two things need you this week"),
    ],
)
def test_what_is_late_or_due_by_sunday_needs_whoever_it_falls_to(dues, said):
    assert TODAY.weekday() == 4
    assert Needs(dues, TODAY).words == said


@pytest.mark.parametrize(
    ("dues", "said"),
    [
        ([due(3)], "1 thing falls due by 18 February 2027, yours."),
        ([due(3), due(4)], "2 things fall due by 18 February 2027, all yours."),
        ([due(3), due(4, is_mine=False)], "2 things fall due by 18 February 2027, 1 of them yours"),
        ([due(3, is_mine=False)], "1 thing falls due by 18 February 2027, none of it yours."),
    ],
)
def test_the_90_days_say_how_much_is_ones_own(dues, said):
    assert said in Needs(dues, TODAY).ahead


@pytest.mark.parametrize(
    ("law", "sentence"),
    [
        (
            counted(met=9),
            "You have proof for 3 requirements of 7. One family has nothing looked at",
        ),
        (counted(not_evidenced=9), "None of the 9 requirements of law has proof yet."),
        (counted(met=8, not_evidenced=1), "One of the 9 requirements of law has no proof yet."),
        (counted(met=7, not_evidenced=2), "Two of the 9 requirements of law have no proof yet."),
    ],
)
def test_the_second_sentence_says_what_is_proved(law, sentence):
    assert sentence in lede(standing(law=law))


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        (0, "Started today."),
        (1, "Started today. One first step shows where you stand."),
        (2, "Started today. Two first steps show where you stand."),
    ],
)
def test_a_beginning_counts_its_steps(steps, sentence):
    assert opening(Organisation(created_on=TODAY), steps, TODAY) == sentence


def test_a_beginning_is_of_one_day_only():
    assert opening(Organisation(created_on=date(2026, 9, 1)), 0, TODAY) == "Not begun yet."


@pytest.mark.parametrize(
    ("day", "friday"),
    [
        (date(2026, 11, 20), date(2026, 11, 13)),
        (date(2026, 11, 21), date(2026, 11, 20)),
        (date(2026, 11, 26), date(2026, 11, 20)),
        (date(2026, 11, 27), date(2026, 11, 20)),
    ],
)
def test_last_friday_is_before_today(day, friday):
    assert last_friday(day) == friday


def state(id, verdict="not_met", todo="Do it", **held):
    finding = StoredFinding(requirement=id, verdict=verdict, todo=todo, go_to="/people/", **held)
    return State(catalogue.requirement(id), Verdict(verdict), "Because.", finding)


def order(*states):
    return [step.states[0].asked.id for step in next_steps({s.asked.id: s for s in states})]


SOON, LATE = date(2026, 12, 1), date(2027, 1, 1)
LAW, STATUTORY, MUST, SHOULD, MINUTES = "CLO-2.1", "FAM-1.1", "DLG-2.2", "DLG-2.5", "DLG-1.1"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((LAW, None), (STATUTORY, SOON)),
        ((STATUTORY, None), (MUST, SOON)),
        ((SHOULD, SOON), (MUST, LATE)),
        ((SHOULD, LATE), (MINUTES, None)),
        ((MINUTES, None), (SHOULD, None)),
        ((MUST, SOON), (SHOULD, SOON)),
    ],
    ids=["law", "guidance", "sooner", "a-day-at-all", "less-effort", "firmer"],
)
def test_steps_come_by_law_then_the_nearest_day_then_effort(first, then):
    steps = [state(id, todo=id, due_again_on=day) for id, day in (then, first)]

    assert order(*steps) == [first[0], then[0]]


def test_what_was_looked_at_comes_before_what_was_not():
    assert order(
        state("DLG-2.4", "not_evidenced", todo="Look"), state("DLG-2.5", "partly", todo="Mend")
    ) == ["DLG-2.5", "DLG-2.4"]


def test_requirements_that_one_step_helps_share_it():
    (step,) = next_steps({id: state(id) for id in ("DLG-2.16", "ITS-2.14")})

    assert [each.asked.id for each in step.states] == ["DLG-2.16", "ITS-2.14"]


def test_what_is_met_needs_nobody():
    assert next_steps({"DLG-2.5": state("DLG-2.5", "met")}) == []


def test_what_somebody_waits_for_comes_before_what_is_only_late():
    fault = replace(due(0), title="It does not turn on", waits=True)

    assert [each.title for each in Needs([due(-40), due(-3), fault], TODAY).first] == [
        "It does not turn on",
        "Look again",
        "Look again",
    ]


@pytest.mark.parametrize(("fell_on", "said"), [(8, "Because."), (21, "A row changed. Because.")])
def test_only_a_fall_since_friday_is_told_with_its_cause(fell_on, said):
    fell = datetime(2026, 11, fell_on, 9, tzinfo=UTC)
    held = state("DLG-2.5", "partly", fell_from="met", fell_at=fell, fell_why="A row changed.")

    assert News(TODAY, [held], {"DLG-2.5": "not_met"}).why(held) == f"Was not met. {said}"
