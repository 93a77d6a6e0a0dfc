"""What guides and technical notes prove: that they cover what is asked, and are in date."""

from collections.abc import Sequence
from datetime import date

from fingerpost.foundation.registers.wording import listed
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import COMMON, OF_TECHNICIANS, Topic
from .models import Guide

PAGE, WRITE = "/help/guides/", "/help/guides/write/"
CAVEAT = "Whether they say what is right, only readers can tell."


@evidence("guides.common", reads=(Guide,))
def common(today: date, limits: Limits) -> Finding:
    """A guide in date for each of logging in, passwords, common problems and asking for help
    (DfE IT support standard 5)."""
    return _covered(COMMON, "guides", today, limits)


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
