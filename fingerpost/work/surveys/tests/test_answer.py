"""Answering: once, by one's own link, and so that nobody can tell who said what."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.actor import system
from fingerpost.foundation.audit.models import Change, Detail, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.catalogue import requirement
from fingerpost.work.servicedesk.tests.build import listed

from .. import actions, reading
from ..forms import BeginForm
from ..models import Heard, Invited, Remark, Survey
from ..shelf import ready
from ..tasks import send_all
from .build import a_survey, answered, staff

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)
WORDS = ("Wi-Fi in the hall", "Newer laptops", "A quicker answer", "Nothing", "Less noise")


@pytest.fixture
def survey(school):
    staff(school)
    return a_survey(school)


def test_everybody_is_asked_by_letter_and_answers_once_by_the_link(survey):
    first = Invited.objects.order_by("pk").first()
    letter = Mail.objects.get(about={"invited": first.pk})
    assert (Mail.objects.count(), survey.asked) == (6, 6)
    assert reading.address_of(first) in LETTERS["survey"].compose(**letter.about).plain()

    page = reading.path_of(first)
    assert "checked" not in Client().get(page).text
    assert "Thank you" in Client().post(page, {"q0": "agree", "q1": "More"}).text
    assert "Thank you" in Client().post(page, {"q0": "disagree"}).text  # and counts nothing
    assert Heard.objects.get().counts == {"0": {"agree": 1}}
    with pytest.raises(DomainError, match="answered already"):
        actions.answer(system(survey.organisation), first, answers={0: "agree"})


def test_what_nobody_asked_or_chose_is_no_answer(survey):
    page = reading.path_of(Invited.objects.first())

    assert "Answer at least one question" in Client().post(page, {"q1": ""}).text
    with pytest.raises(DomainError):
        answered(survey, {0: "perhaps", 9: "agree"})
    assert not Invited.objects.filter(has_answered=True).exists()


def test_a_link_of_a_stranger_or_of_a_survey_that_is_over_opens_nothing(survey):
    page = reading.path_of(Invited.objects.first())

    assert Client().get(page).status_code == 200
    assert Client().get(f"{page[:-4]}abc/").status_code == 404
    with pretend(now() + 15 * A_DAY):
        assert Client().get(page).status_code == 404


def test_no_row_says_who_answered_what(survey):
    before = set(Entry.objects.values_list("pk", flat=True))
    answered(survey, *({0: "agree", 1: said} for said in WORDS))

    made = Entry.objects.exclude(pk__in=before)
    assert {each.account for each in made} == {None}
    kept = [*Change.objects.filter(entry__in=made).values_list(), *Detail.objects.values_list()]
    assert not [each for each in WORDS if each in str(kept)]
    for model in (Heard, Remark):
        assert not {"person", "invited", "at"} & {each.name for each in model._meta.fields}


def test_words_are_written_anew_with_each_answer(survey):
    answered(survey, {1: WORDS[0]})
    first = Remark.objects.get().pk
    answered_by = Invited.objects.filter(has_answered=False).first()
    actions.answer(system(survey.organisation), answered_by, answers={1: WORDS[1]})

    assert sorted(Remark.objects.values_list("words", flat=True)) == sorted(WORDS[:2])
    assert not Remark.objects.filter(pk=first).exists() or connection.vendor == "sqlite"


@pytest.mark.parametrize(("n", "shown"), [(4, False), (5, True)])
def test_under_five_answers_nothing_is_shown(survey, n, shown):
    answered(survey, *({0: "agree", 1: said} for said in WORDS[:n]))
    assert reading.told(survey, None, today()) == []  # it is still open

    with pretend(now() + 15 * A_DAY):
        found = reading.told(survey, None, today())
    assert bool(found) is shown
    if shown:
        assert found[0].lines[1] == ("Agree", 5, "")
        assert found[1].words == tuple(sorted(WORDS))


def test_a_question_that_few_answered_is_not_shown_beside_one_that_many_did(survey):
    answered(survey, *({0: "agree"} for _ in range(4)), {1: "More"})

    with pretend(now() + 15 * A_DAY):
        found = reading.told(survey, None, today())
    assert (found[0].lines, found[1].words) == ((), ("More",))


def test_next_year_stands_beside_this_year(school, survey):
    answered(survey, *({0: "agree"} for _ in range(5)))
    with pretend(now() + 365 * A_DAY):
        again = a_survey(school)
        answered(again, *({0: "disagree"} for _ in range(6)))
    with pretend(now() + 380 * A_DAY):
        last = reading.before(again, today())
        found = reading.told(again, last, today())

    assert last == survey
    assert found[0].lines[1] == ("Agree", 0, "5 of 5")
    assert found[0].lines[3] == ("Disagree", 6, "0 of 5")


def test_those_who_are_silent_are_reminded_once(survey):
    answered(survey, {0: "agree"})
    for day in (9, 10, 11):
        with pretend(now() + day * A_DAY):
            send_all.call()

    again = Mail.objects.filter(key__startswith="survey again")
    assert again.count() == 5
    asked = {each.about["invited"] for each in again}
    assert asked == set(Invited.objects.filter(has_answered=False).values_list("pk", flat=True))


def test_a_survey_of_a_later_day_goes_out_on_that_day(school):
    staff(school, 2)
    a_survey(school, opens_on=today() + A_DAY)
    assert not Mail.objects.exists()

    with pretend(now() + A_DAY):
        send_all.call()
    assert (Mail.objects.count(), Survey.objects.get().asked) == (2, 2)


def test_leaders_ask_at_the_page_and_it_support_does_not(school, technician):
    staff(school, 2)
    lead = client_for(somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, school))
    told = BeginForm(ready()["it-support"]).initial
    days = {day: written_date(told[day]) for day in ("opens_on", "closes_on")}
    answer = lead.post("/surveys/begin/it-support/", told | days | {"says_8": ""}, follow=True)

    assert "2 people are asked" in answer.text
    assert len(Survey.objects.get().asks) == 7
    with pytest.raises(NotAllowed):
        actions.close(technician, Survey.objects.get())


def test_what_follows_is_written_once_it_is_over_and_can_be_changed(school, survey):
    lead = somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, school)
    page = f"/surveys/{survey.pk}/"
    assert "what follows" not in client_for(lead).get(page).text
    actions.close(lead, survey)
    assert "Write what follows" in client_for(lead).get(page).text

    actions.conclude(lead, survey, follows="A guide")
    assert "Change what follows" in client_for(lead).get(page).text


def test_whoever_signs_in_finds_what_waits_for_their_answer(school, head, teacher):
    listed(head, teacher)
    survey = a_survey(school)
    assert f"{survey.title}: answer by" in client_for(teacher).get("/help/").text

    answered(survey, {0: "agree"})
    assert survey.title not in client_for(teacher).get("/help/").text


def test_each_question_that_is_ready_names_its_source():
    for each in ready().values():
        assert all(question.source for question in each.questions)
    assert requirement("ITS-4.4").evidence == "months.judged"
