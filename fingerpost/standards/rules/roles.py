"""Evidence from the duties that named people hold."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.clashes import reasons
from fingerpost.foundation.people.models import (
    Appointment,
    ConflictReason,
    Duty,
    LocalTitle,
    Person,
)
from fingerpost.foundation.people.titles import spoken
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

from .apart import as_apart, turns, with_their_others
from .posts import A_DAY, Posts, over_time, posts

WHO_DOES_WHAT = "/people/who-does-what/"
READS = (Appointment, Person, LocalTitle)
Names = Mapping[Duty, str]


@evidence("roles.digital_lead", reads=(*READS, ConflictReason), version=3)
def digital_lead(today: date, limits: Limits) -> Finding:
    """A current holder who is a senior leader, with the day on which the head appointed them,
    and who does not lead IT support as well (DfE digital leadership standard 1). With the
    headteacher's reason for one person in both roles it is partly met."""
    held, given = posts(*with_their_others(Duty.SLT_DIGITAL_LEAD)), reasons()
    return over_time(partial(_digital_lead, held, given, spoken()), held, today, *turns(given))


def _digital_lead(held: Posts, given: list[ConflictReason], names: Names, day: date) -> Finding:
    found = _appointed_lead(held, names, day)
    return as_apart(found, Duty.SLT_DIGITAL_LEAD, held, given, day)


def _appointed_lead(held: Posts, names: Names, day: date) -> Finding:
    lead = held.holder(Duty.SLT_DIGITAL_LEAD, day)
    if lead is None:
        return _vacant(held, names, Duty.SLT_DIGITAL_LEAD, day)
    gaps = _digital_lead_gaps(lead)
    because = f"Somebody has held the role since {lead.starts_on:%-d %B %Y}"
    if gaps:
        return Finding(
            Verdict.PARTLY,
            f"{because}, but {_joined(gaps)}.",
            of=1,
            todo=f"Complete the appointment of the {names[Duty.SLT_DIGITAL_LEAD]}"[:160],
            go_to=WHO_DOES_WHAT,
        )
    because = f"{because}: a senior leader, appointed by the headteacher or principal."
    return Finding(Verdict.MET, because, met=1, of=1, oldest_on=lead.appointed_on)


def _digital_lead_gaps(lead: Appointment) -> list[str]:
    gaps = []
    if not lead.person.is_slt:
        gaps.append("is not noted as a senior leader")
    if lead.appointed_on is None:
        gaps.append("no day of appointment is recorded")
    if lead.rank == Rank.ACTING:
        gaps.append("acts for somebody else")
    return gaps


@evidence("roles.filtering_leads", reads=(Appointment, Person), version=3)
def filtering_leads(today: date, limits: Limits) -> Finding:
    """A named senior leader and a named governor, both current, for filtering and monitoring
    (Keeping children safe in education; DfE filtering and monitoring standard 1)."""
    held = posts(Duty.FILTERING_SLT, Duty.FILTERING_GOVERNOR)
    return over_time(partial(_filtering_leads, held), held, today)


def _filtering_leads(held: Posts, day: date) -> Finding:
    pair = (Duty.FILTERING_SLT, Duty.FILTERING_GOVERNOR)
    leader, governor = (held.holder(duty, day) for duty in pair)
    todo, go_to = "Name who answers for filtering and monitoring", WHO_DOES_WHAT
    if leader and governor:
        fits = leader.person.is_slt + governor.person.is_governor
        if fits == 2:
            return Finding(Verdict.MET, "A senior leader and a governor are named.", met=2, of=2)
        odd = governor if leader.person.is_slt else leader
        lacks = "the governor is not noted as a governor or trustee"
        lacks = lacks if odd == governor else "the senior leader is not noted as one"
        because = f"Two people are named, but {lacks}."
        todo = "Note what they are, on their page of the list of people"
        return Finding(Verdict.PARTLY, because, met=fits, of=2, todo=todo, go_to=_page(odd))
    if leader or governor:
        lacking = "governor" if leader else "senior leader"
        because = f"One of two is named; the {lacking} is missing."
        return Finding(Verdict.PARTLY, because, met=1, of=2, todo=todo, go_to=go_to)
    if held.were_held(day, *pair):
        because = "Both posts, the senior leader's and the governor's, are vacant."
        return Finding(Verdict.NOT_MET, because, of=2, todo=todo, go_to=go_to)
    because = "Nobody is recorded, neither a senior leader nor a governor."
    return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=go_to)


@evidence("roles.digital_governor", reads=READS, version=4)
def digital_governor(today: date, limits: Limits) -> Finding:
    """A current digital link governor or trustee (DfE digital leadership standard 1)."""
    held = posts(Duty.DIGITAL_GOVERNOR)
    return over_time(partial(_digital_governor, held, spoken()), held, today)


def _digital_governor(held: Posts, names: Names, day: date) -> Finding:
    governor = held.holder(Duty.DIGITAL_GOVERNOR, day)
    if governor is None:
        return _vacant(held, names, Duty.DIGITAL_GOVERNOR, day)
    name = names[Duty.DIGITAL_GOVERNOR]
    because = f"The {name} has been named since {governor.starts_on:%-d %B %Y}"
    if governor.person.is_governor:
        return Finding(Verdict.MET, f"{because}.", met=1, of=1)
    return Finding(
        Verdict.PARTLY,
        f"{because}, but is not noted as a governor or trustee.",
        of=1,
        todo=f"Note that the {name} is a governor"[:160],
        go_to=_page(governor),
    )


def _page(held: Appointment) -> str:
    """Where the list of people says whether somebody is a senior leader or a governor."""
    return f"/people/{held.person_id}/"


def _vacant(held: Posts, names: Names, duty: Duty, day: date) -> Finding:
    name = names[duty]
    todo = f"Name the {name}"[:160]
    if not held.were_held(day, duty):
        because = f"Nobody is recorded as {name}."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=WHO_DOES_WHAT)
    ended = held.last_end(duty, day)
    since = f" since {ended + A_DAY:%-d %B %Y}" if ended else ""
    because = f"The post of {name} has been vacant{since}."
    return Finding(Verdict.NOT_MET, because, of=1, todo=todo, go_to=WHO_DOES_WHAT)


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
