"""Who can be asked, the link by which each answers, and what was said, once a survey is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.core import signing
from django.db.models import Q
from django.urls import reverse

from fingerpost.foundation.people.choices import LISTED, Category
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.scope import scope

from .choices import ANSWERS, Audience, Kind
from .models import Heard, Invited, Remark, Survey, fewest
from .shelf import OWN, Question, figure

SIGNER = signing.Signer(salt="fingerpost.work.surveys")
WHOM = {
    Audience.STAFF: Q(category__in=LISTED),
    Audience.LEADERS: Q(is_slt=True),
    Audience.GOVERNORS: Q(is_governor=True) | Q(category=Category.GOVERNOR),
}
MOST_WAITING = 3


def people_for(audience: str, day: date) -> Sequence[Person]:
    """Who is here on a day of those whom a survey is for, also those whom nothing reaches."""
    here = Person.objects.own().filter(Q(left_on=None) | Q(left_on__gte=day))
    begun = Q(starts_on=None) | Q(starts_on__lte=day)
    return list(here.filter(begun, WHOM[Audience(audience)]).order_by("pk"))


def address_of(invited: Invited) -> str:
    """Where somebody answers; nobody can make up the address of somebody else."""
    return settings.PUBLIC_URL + path_of(invited)


def path_of(invited: Invited) -> str:
    token = SIGNER.sign_object([invited.organisation_id, invited.pk])
    return reverse("surveys:answer", args=[token])


def found_by(token: str, day: date) -> tuple[Organisation, Invited] | None:
    """Whose a link is; None where it is not ours, or the survey is not open on that day."""
    try:
        place, key = SIGNER.unsign_object(token)
    except (signing.BadSignature, ValueError):
        return None
    organisation = Organisation.objects.filter(pk=place).first()
    if organisation is None:
        return None
    with scope(organisation):
        held = Invited.objects.select_related("survey").filter(pk=key).first()
        return (organisation, held) if held and held.survey.is_open(day) else None


def waiting_for(account: int | None, day: date) -> list[Invited]:
    """The surveys that somebody who is signed in can still answer."""
    return _waiting(account=account or 0, day=day)


_waiting = Prepared(
    lambda: (
        Invited.objects.select_related("survey")
        .filter(
            person__account=Given("account"),
            has_answered=False,
            survey__opens_on__lte=Given("day"),
            survey__closes_on__gte=Given("day"),
            survey__closed_on=None,
        )
        .order_by("pk")[:MOST_WAITING]
    )
)


def replied(survey: Survey) -> int:
    """How many have answered."""
    return replies([survey]).get(survey.pk, 0)


def replies(surveys: Sequence[Survey]) -> dict[int, int]:
    """How many have answered each, by its key."""
    return dict(Heard.objects.filter(survey__in=surveys).values_list("survey", "answers"))


def to_send(day: date) -> list[Survey]:
    """Those whose first day has come and that nobody has been sent."""
    return list(Survey.objects.all().open_on(day).filter(sent_on=None).order_by("pk"))


def to_remind(day: date) -> list[Survey]:
    """Those that soon close, and of which nobody was reminded."""
    until = day + timedelta(days=figure("days-before-the-end", day))
    soon = Survey.objects.all().open_on(day).filter(closes_on__lte=until, sent_on__lt=day)
    return list(soon.filter(reminded_on=None).order_by("pk"))


@dataclass(frozen=True, slots=True)
class Told:
    """What was said to one question; nothing where so few answered that it could point at one."""

    question: Question
    of: int = 0
    lines: tuple[tuple[str, int, str], ...] = ()
    """(answer, how many gave it, how many of how many the year before)."""
    words: tuple[str, ...] = ()


def before(survey: Survey, day: date) -> Survey | None:
    """The same survey as it was asked the time before."""
    same = Survey.objects.all().over_by(day).filter(word=survey.word)
    if survey.word == OWN:
        same = same.filter(title=survey.title)
    return same.filter(opens_on__lt=survey.opens_on).order_by("-opens_on", "-pk").first()


def last_judged(word: str, day: date) -> Survey | None:
    """The latest survey of a kind that enough people answered, and of which somebody wrote what
    follows."""
    over = Survey.objects.all().over_by(day).filter(word=word).exclude(concluded_on=None)
    enough = Heard.objects.filter(answers__gte=fewest(day)).values("survey")
    return over.filter(pk__in=enough).order_by("-opens_on", "-pk").first()


def told(survey: Survey, last: Survey | None, day: date) -> list[Told]:
    """What was said, question by question; nothing before the survey is over."""
    heard = Heard.objects.filter(survey=survey).first()
    if heard is None or not survey.is_over(day) or heard.answers < fewest(day):
        return []
    was = _counts(last, day)
    return [_told(heard, each, n, was, day) for n, each in enumerate(survey.asks)]


def _told(
    heard: Heard, question: Question, n: int, was: dict[str, dict[str, int]], day: date
) -> Told:
    if question.kind == Kind.WORDS:
        rows = Remark.objects.filter(survey=heard.survey_id, question=n)
        return Told(question, words=tuple(sorted(rows.values_list("words", flat=True))))
    counts = heard.counts.get(str(n), {})
    of, earlier = sum(counts.values()), was.get(question.says, {})
    if of < fewest(day):
        return Told(question)
    total = sum(earlier.values())
    lines = tuple(
        (label, counts.get(word, 0), f"{earlier.get(word, 0)} of {total}" if total else "")
        for word, label in ANSWERS[question.kind]
    )
    return Told(question, of, lines)


def _counts(survey: Survey | None, day: date) -> dict[str, dict[str, int]]:
    """What was chosen, by the words of the question; without what so few answered."""
    heard = Heard.objects.filter(survey=survey).first() if survey else None
    if survey is None or heard is None or heard.answers < fewest(day):
        return {}
    said = {each.says: heard.counts.get(str(n), {}) for n, each in enumerate(survey.asks)}
    return {says: row for says, row in said.items() if sum(row.values()) >= fewest(day)}
