"""What the months at the desk can prove."""

from datetime import date

from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict
from fingerpost.work.surveys.models import Survey
from fingerpost.work.surveys.reading import last_judged, replied
from fingerpost.work.surveys.shelf import IT_SUPPORT

from .figures import (
    DAYS_ENOUGH,
    DAYS_OF_A_TERM,
    DAYS_OF_A_YEAR,
    DAYS_OF_TWO_YEARS,
    DAYS_TOO_OLD,
    figure,
)
from .models import Kind, Minutes, Month

PAGE = "/desk/numbers/"
LOOK = "Look at it together and write down what follows"
SURVEYS = "/surveys/"
ASK = "Ask staff how they find IT support, and write what follows"
WRITE = "Read the last month and write what follows"


@evidence("months.used", reads=(Month,))
def used(today: date, limits: Limits) -> Finding:
    """Within the last two months a leader read the figures of a month at the desk and wrote what
    follows from them (DfE IT support standard 3)."""
    months = Month.objects.all().latest_first()
    frozen = months.count()
    last = months.filter(concluded_on__isnull=False).order_by("-concluded_on").first()
    if last is None or last.concluded_on is None:
        if not frozen:
            because = "No month at the desk is over, so there are no figures to read."
            return Finding(Verdict.NOT_EVIDENCED, because, go_to=PAGE)
        because = f"Of {frozen} months counted, nobody has written what follows from any."
        return Finding(Verdict.NOT_MET, because, 0, frozen, todo=WRITE, go_to=PAGE)
    written_on = last.concluded_on
    enough, too_old = (
        date.fromordinal(written_on.toordinal() + figure(word, today))
        for word in (DAYS_ENOUGH, DAYS_TOO_OLD)
    )

    def judge(day: date) -> Finding:
        because = f"What follows from {last} was written on {written_date(written_on)}."
        if day <= enough:
            return Finding(Verdict.MET, because, met=1, of=1, oldest_on=written_on)
        verdict = Verdict.PARTLY if day <= too_old else Verdict.NOT_MET
        because += " Nobody has written about a month since."
        return Finding(verdict, because, of=1, todo=WRITE, go_to=PAGE)

    return over_time(judge, [enough + A_DAY, too_old + A_DAY], today)


@evidence("months.reviewed", reads=(Minutes,))
def reviewed(today: date, limits: Limits) -> Finding:
    """Minutes of a look, by a leader and IT support and within the last term, at how well what was
    agreed works (DfE IT support standard 3)."""
    return _looked_at(Kind.SERVICE, today, DAYS_OF_A_TERM, DAYS_OF_A_YEAR)


@evidence("months.capacity", reads=(Minutes,))
def capacity(today: date, limits: Limits) -> Finding:
    """A conclusion within the last year on whether IT support has enough people, time and money
    (DfE IT support standard 3)."""
    return _looked_at(Kind.CAPACITY, today, DAYS_OF_A_YEAR, DAYS_OF_TWO_YEARS)


@evidence("months.judged", reads=(Minutes, Survey))
def judged(today: date, limits: Limits) -> Finding:
    """Within the last year a look with the figures of requests before it, and a survey of staff of
    which somebody wrote what follows (DfE IT support standard 4)."""
    looks = Minutes.objects.exclude(figures="").order_by("-held_on", "-pk")
    look = looks.values_list("held_on", flat=True).first()
    asked = last_judged(IT_SUPPORT, today)
    days = [each for each in (look, asked.over_on if asked else None) if each]
    if not days:
        because = "Nobody has looked at figures of requests, or asked staff and read what they say."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=ASK, go_to=SURVEYS)
    span = figure(DAYS_OF_A_YEAR, today)
    until = [date.fromordinal(each.toordinal() + span) for each in days]

    def judge(day: date) -> Finding:
        good = sum(day <= each for each in until)
        verdict = (Verdict.NOT_MET, Verdict.PARTLY, Verdict.MET)[good]
        said = _said_of_look(look) + _said_of_survey(asked)
        if good == 2:
            return Finding(verdict, said, met=2, of=2, oldest_on=min(days))
        is_short_of_survey = asked is None or (asked.over_on.toordinal() + span < day.toordinal())
        todo, where = (ASK, SURVEYS) if is_short_of_survey else (LOOK, f"{PAGE}reviews/service/")
        return Finding(verdict, said, met=good, of=2, todo=todo, go_to=where)

    return over_time(judge, [each + A_DAY for each in until], today)


def _said_of_look(look: date | None) -> str:
    if look is None:
        return "Nobody has looked at the figures of requests together. "
    return f"The figures of requests were looked at on {written_date(look)}. "


def _said_of_survey(asked: Survey | None) -> str:
    if asked is None:
        return "Staff have not been asked, or nobody has written what follows from what they said."
    count = f"{replied(asked)} of {asked.asked}"
    return f"Staff were asked until {written_date(asked.over_on)}; {count} answered."


def _looked_at(kind: Kind, today: date, enough_for: str, too_old_after: str) -> Finding:
    rows = Minutes.objects.all().of(kind)
    where = f"{PAGE}reviews/{kind}/"
    last: Minutes | None = rows.first()
    if last is None:
        because = "Nobody has written down such a look."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=LOOK, go_to=where)
    held_on, total = last.held_on, rows.count()
    enough, too_old = (
        date.fromordinal(held_on.toordinal() + figure(word, today))
        for word in (enough_for, too_old_after)
    )

    def judge(day: date) -> Finding:
        because = f"The last of {total} was on {written_date(held_on)}, with {last.took_part}."
        if day <= enough:
            return Finding(Verdict.MET, because, met=1, of=1, oldest_on=held_on)
        verdict = Verdict.PARTLY if day <= too_old else Verdict.NOT_MET
        return Finding(verdict, because, of=1, todo=LOOK, go_to=where)

    return over_time(judge, [enough + A_DAY, too_old + A_DAY], today)
