"""Making a survey, sending it, hearing an answer, and writing what follows."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import SystemRandom

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.now import today

from .choices import ANSWERS, Kind
from .models import MOST, Heard, Invited, Remark, Survey
from .reading import people_for
from .shelf import Question

Answers = Mapping[int, str]
"""By the number of the question: the word of a choice, or what somebody wrote."""


@action("surveys.begin")
def begin(
    actor: Actor,
    /,
    *,
    word: str,
    title: str,
    audience: str,
    opens_on: date,
    closes_on: date,
    questions: Sequence[Question],
) -> Survey:
    """Make a survey; it goes out on its first day, at once where that is today."""
    if opens_on < today():
        raise ValidationError({"opens_on": "Enter today or a day to come"})
    if closes_on <= opens_on:
        raise ValidationError({"closes_on": "Enter a day after it opens"})
    if not 0 < len(questions) <= MOST:
        raise DomainError(f"Ask between one question and {MOST}.")
    if len({each.says for each in questions}) < len(questions):
        raise DomainError("A question stands there twice. Take one of them out.")
    survey = add(
        Survey(
            organisation=actor.organisation,
            word=word,
            title=title.strip(),
            audience=audience,
            questions=[{"says": each.says, "kind": each.kind.value} for each in questions],
            opens_on=opens_on,
            closes_on=closes_on,
            by=actor.name,
        )
    )
    if opens_on == today():
        _send(survey)
    return survey


@action("surveys.send")
def send(actor: Actor, survey: Survey) -> Survey:
    """Ask everybody on the first day, each once."""
    held = _open(survey)
    if held.sent_on:
        raise DomainError("Everybody has been asked.")
    _send(held)
    return held


@action("surveys.send")
def remind(actor: Actor, survey: Survey) -> Survey:
    """Ask those once more who have not answered."""
    held = _open(survey)
    if held.sent_on is None or held.reminded_on:
        raise DomainError("Everybody has been reminded, or nobody was asked.")
    for each in Invited.objects.all().silent(held):
        if each.address:
            post("survey", each.address, key=f"survey again {each.pk}", about={"invited": each.pk})
    alter(held, {"reminded_on": today()})
    return held


@action("surveys.answer")
def answer(actor: Actor, invited: Invited, *, answers: Answers) -> Survey:
    """Hear what somebody says, once; the record names the survey alone."""
    survey = _open(invited.survey)
    held = Invited.objects.select_for_update().get(pk=invited.pk)
    if held.has_answered:
        raise DomainError("You have answered already. Thank you.")
    chosen = _chosen(survey, answers)
    if not chosen:
        raise DomainError("Answer at least one question, or close this page.")
    held.has_answered = True
    held.save(update_fields=["has_answered"])
    _count(survey, chosen)
    _keep_words(survey, chosen)
    trail.note(survey)
    return survey


@action("surveys.close")
def close(actor: Actor, survey: Survey) -> Survey:
    """Let nobody answer any more from now on."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    if held.is_over(today()):
        raise DomainError("This survey is over already.")
    alter(held, {"closed_on": today()})
    return held


@action("surveys.conclude")
def conclude(actor: Actor, survey: Survey, *, follows: str) -> Survey:
    """Write down what follows from what was said."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    if held.sent_on is None or not held.is_over(today()):
        raise DomainError("Wait until the survey is over.")
    written = {"concluded_by": actor.name, "concluded_on": today()}
    alter(held, {"follows": follows.strip(), **written})
    return held


def _open(survey: Survey) -> Survey:
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    if not held.is_open(today()):
        raise DomainError("This survey is not open.")
    return held


def _send(survey: Survey) -> None:
    """Within the deed in progress."""
    people = people_for(survey.audience, today())
    reached = [each for each in people if each.email or each.account_id]
    for person in reached:
        invited = Invited(organisation=survey.organisation, survey=survey, person=person)
        invited.save()
        if invited.address:
            post(
                "survey", invited.address, key=f"survey {invited.pk}", about={"invited": invited.pk}
            )
    Heard(organisation=survey.organisation, survey=survey).save()
    out = len(people) - len(reached)
    alter(survey, {"sent_on": today(), "asked": len(reached), "out_of_reach": out})


def _chosen(survey: Survey, answers: Answers) -> dict[int, tuple[Kind, str]]:
    """What was answered of what is asked; what is left empty is no answer."""
    found = {}
    for n, question in enumerate(survey.asks):
        said = answers.get(n, "").strip()
        known = question.kind == Kind.WORDS or said in dict(ANSWERS[question.kind])
        if said and known:
            found[n] = (question.kind, said)
    return found


def _count(survey: Survey, chosen: Mapping[int, tuple[Kind, str]]) -> None:
    heard = Heard.objects.select_for_update().get(survey=survey)
    heard.answers += 1
    for n, (kind, said) in chosen.items():
        if kind != Kind.WORDS:
            row = heard.counts.setdefault(str(n), {})
            row[said] = row.get(said, 0) + 1
    heard.save()


def _keep_words(survey: Survey, chosen: Mapping[int, tuple[Kind, str]]) -> None:
    """All words are written anew in another order, so that no row tells when it came."""
    place = survey.organisation
    rows = [
        Remark(organisation=place, survey=survey, question=each.question, words=each.words)
        for each in Remark.objects.filter(survey=survey)
    ]
    rows += [
        Remark(organisation=place, survey=survey, question=n, words=said)
        for n, (kind, said) in chosen.items()
        if kind == Kind.WORDS
    ]
    SystemRandom().shuffle(rows)
    Remark.objects.filter(survey=survey).delete()
    Remark.objects.bulk_create(rows)
