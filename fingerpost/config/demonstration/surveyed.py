"""What the staff of the demonstration say of their IT support, once a year."""

from datetime import date, timedelta

from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.surveys import actions
from fingerpost.work.surveys.choices import ANSWERS, Kind
from fingerpost.work.surveys.models import Invited, Survey
from fingerpost.work.surveys.shelf import IT_SUPPORT, figure, ready

from .playing import digital_lead

SAID = (
    ("0110100", "Tell us when the Wi-Fi is down, before we find out with a class"),
    ("1121210", "A short course for whoever starts in the middle of the year"),
    ("1020100", ""),
    ("0133211", "The laptops of the trolley should be charged when a lesson begins"),
    ("1110100", "Nothing, help comes quickly"),
    ("2-2131-", ""),
    ("0111200", "A list of who to ask when the technician is not on site"),
    ("1122110", "Somebody to look at the sound in the hall"),
)
"""Of each who answers: which answer to each question, counted from the top, and their words."""
FOLLOWS = (
    "The trolley is charged overnight from now on, with a timer. Whoever starts in the middle of "
    "the year gets an hour with the technician in their first week. We ask again in a year."
)


def ask_staff(place: Organisation, real_today: date) -> None:
    """The deputy asks everybody with the questions that are ready; most answer the same day."""
    it = ready()[IT_SUPPORT]
    survey = actions.begin(
        digital_lead(place),
        word=it.word,
        title=it.title,
        audience=it.audience,
        opens_on=today(),
        closes_on=today() + timedelta(days=figure("days-open", today())),
        questions=it.questions,
    )
    asked = Invited.objects.filter(survey=survey).order_by("pk")
    for invited, (chosen, words) in zip(asked, SAID, strict=False):
        actions.answer(system(place), invited, answers=_answers(survey, chosen, words))


def say_what_follows(place: Organisation, real_today: date) -> None:
    """Before a holiday the deputy closes it early."""
    lead, survey = digital_lead(place), Survey.objects.get(word=IT_SUPPORT)
    if not survey.is_over(today()):
        actions.close(lead, survey)
    actions.conclude(lead, survey, follows=FOLLOWS)


def _answers(survey: Survey, chosen: str, words: str) -> dict[int, str]:
    """What somebody says to each question; nothing where they leave one out."""
    kinds = [each.kind for each in survey.asks]
    said = {
        n: ANSWERS[kind][int(digit)][0]
        for n, (kind, digit) in enumerate(zip(kinds, chosen, strict=False))
        if digit != "-"
    }
    return said | {kinds.index(Kind.WORDS): words}
