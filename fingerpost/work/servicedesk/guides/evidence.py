"""What guides and technical notes prove: that they cover what is asked, and are in date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fingerpost.foundation.registers.wording import listed
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict, of_share
from fingerpost.work.servicedesk.expectations.evidence import agreed
from fingerpost.work.servicedesk.expectations.models import Expectations
from fingerpost.work.servicedesk.expectations.shapes import Promise

from .choices import ANSWERS, COMMON, OF_TECHNICIANS, Topic
from .models import Guide

PAGE, WRITE = "/help/guides/", "/help/guides/write/"
CAVEAT = "Whether they say what is right, only readers can tell."


@evidence("guides.common", reads=(Guide,))
def common(today: date, limits: Limits) -> Finding:
    """A guide in date for each of logging in, passwords, common problems and asking for help
    (DfE IT support standard 5)."""
    return _covered(COMMON, "guides", today, limits)


@evidence("support.ways", reads=(Expectations, Guide), version=2)
def ways(today: date, limits: Limits) -> Finding:
    """Two ways to ask or more, one of them while the network is down, and the hours, agreed within
    the last year and shown to all staff; and a guide for staff in date on logging in, passwords or
    common problems, where they look first (DfE IT support standard 3)."""
    rows = Guide.objects.filter(out_on=None, topic__in=ANSWERS)
    days = rows.values_list("review_on", flat=True)
    return with_guides(agreed(today, _lacks_ways), list(days), today)


def with_guides(found: Finding, days: Sequence[date], today: date) -> Finding:
    """What an agreed version proves once guides stand beside it, to be looked at again by so many
    days; what the version itself lacks comes first."""
    if found.verdict != Verdict.MET:
        return found
    good, of, topics = sum(each >= today for each in days), len(days), _named(ANSWERS, "or")
    if not good:
        lacks = f" Each of the guides for staff on {topics} is overdue to be looked at again."
        lacks = lacks if of else f" No guide for staff on {topics} is kept here."
        todo, go_to = ("Look again at one of them", PAGE) if of else ("Write the first", WRITE)
        because = found.because + lacks
        return replace(
            found,
            verdict=Verdict.PARTLY,
            because=because,
            met=0,
            holds_until=None,
            todo=todo,
            go_to=go_to,
        )
    because = f"{found.because} Staff find {plural(good, 'guide', 'guides')} in date on {topics}."
    last = max(days)
    until, again = found.holds_until or last, found.due_again_on or last + A_DAY
    return replace(
        found, because=because, holds_until=min(until, last), due_again_on=min(again, last + A_DAY)
    )


def _lacks_ways(promise: Promise) -> str:
    return "" if len(promise.ways) > 1 else "It names no second way to ask."


@evidence("guides.technical", reads=(Guide,))
def technical(today: date, limits: Limits) -> Finding:
    """Technical notes in date on the network, on systems and on how to bring them back
    (DfE IT support standard 5)."""
    return _covered((Topic.NETWORK, Topic.SYSTEMS, Topic.RECOVERY), "notes", today, limits)


@evidence("guides.network", reads=(Guide,))
def network(today: date, limits: Limits) -> Finding:
    """Technical notes in date with the plan of the network, its settings and its addresses
    (DfE cyber security standard 1)."""
    return _covered((Topic.NETWORK, Topic.SETTINGS, Topic.ADDRESSES), "notes", today, limits)


@evidence("guides.switches", reads=(Guide,))
def switches(today: date, limits: Limits) -> Finding:
    """Technical notes in date with the plan of the network and how its switches are set up
    (DfE network switching standard 2)."""
    return _covered((Topic.NETWORK, Topic.SETTINGS), "notes", today, limits)


@evidence("guides.current", reads=(Guide,))
def current(today: date, limits: Limits) -> Finding:
    """Guides for staff, hardly any of them overdue to be looked at again; staff find them under
    IT help (DfE IT support standard 5)."""
    days = list(
        Guide.objects.filter(out_on=None)
        .exclude(topic__in=OF_TECHNICIANS)
        .values_list("review_on", flat=True)
    )
    if not days:
        because = "No guide for staff is kept here, so nothing shows it."
        return Finding(Verdict.NOT_EVIDENCED, because, todo="Write a guide", go_to=WRITE)

    def judge(day: date) -> Finding:
        good, of = sum(each >= day for each in days), len(days)
        said = f"{good:,} of {plural(of, 'guide', 'guides')} for staff in date."
        verdict = of_share(good, of, met=limits.met, partly=limits.partly)
        todo = "Look at the guides that are overdue" if good < of else ""
        return Finding(
            verdict, said, met=good, of=of, caveat=CAVEAT, todo=todo, go_to=PAGE if todo else ""
        )

    return over_time(judge, [each + A_DAY for each in days], today)


def _covered(topics: Sequence[Topic], noun: str, today: date, limits: Limits) -> Finding:
    """Whether each topic has a guide whose day to look at it again is still to come."""
    last: dict[str, date] = {}
    rows = Guide.objects.filter(out_on=None, topic__in=topics)
    for topic, day in rows.values_list("topic", "review_on"):
        last[topic] = max(day, last.get(topic, day))
    if not last:
        because = f"No {noun} on {_named(topics, 'or')} are kept here, so nothing shows it."
        return Finding(Verdict.NOT_EVIDENCED, because, todo="Write the first", go_to=WRITE)

    def judge(day: date) -> Finding:
        missing = [each for each in topics if each.value not in last]
        old = [each for each in topics if each.value in last and last[each.value] < day]
        of = len(topics)
        good = of - len(missing) - len(old)
        said = f"{good} of {of} topics have {noun} in date"
        said += f"; none on {_named(missing, 'or')}" if missing else ""
        said += f"; overdue to be looked at: {_named(old)}" if old else ""
        verdict = of_share(good, of, met=limits.met, partly=limits.partly)
        todo = f"Write one on {_named(missing[:1])}" if missing else ""
        todo = todo or (f"Look again at the one on {_named(old[:1])}" if old else "")
        go_to = (WRITE if missing else PAGE) if todo else ""
        return Finding(verdict, f"{said}.", met=good, of=of, caveat=CAVEAT, todo=todo, go_to=go_to)

    return over_time(judge, [each + A_DAY for each in last.values()], today)


def _named(topics: Sequence[Topic], word: str = "and") -> str:
    names = [each.label.removeprefix("Technical: ") for each in topics]
    return listed([each[0].lower() + each[1:] for each in names], word)
