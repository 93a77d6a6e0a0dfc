"""Evidence from who is named, where more than a name is asked: by itself never more than partly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from fingerpost.foundation.people.clashes import reasons
from fingerpost.foundation.people.models import (
    Appointment,
    ConflictReason,
    Duty,
    LocalTitle,
    Person,
)
from fingerpost.foundation.people.titles import local_titles
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from .apart import as_apart, turns, with_their_others
from .posts import Posts, over_time, posts

REGISTER = "/people/roles/"
READS = (Appointment, Person, LocalTitle)
SAID_BY_NAME = 2
"""How many roles fit on a button."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Somebody who has to be named: in words, and under which roles they may stand."""

    word: str
    duties: tuple[Duty, ...]

    def called(self, local: Mapping[Duty, str]) -> str:
        """The school's own title where it has one, as its register says it."""
        return next((local[duty] for duty in self.duties if duty in local), self.word)


LEAD = Slot("SLT digital lead", (Duty.SLT_DIGITAL_LEAD,))
HEAD = Slot("headteacher", (Duty.HEADTEACHER, Duty.TRUST_EXECUTIVE))
IT = Slot("lead of IT support", (Duty.IT_SUPPORT, Duty.IT_MANAGER, Duty.OUTSIDE_IT))
FINANCE = Slot("business manager", (Duty.BUSINESS,))
DATA = Slot("data protection officer", (Duty.DPO,))
SAFETY = Slot("designated safeguarding lead", (Duty.DSL,))
CURRICULUM = Slot("curriculum lead", (Duty.CURRICULUM,))
TRUST_IT = Slot("trust IT director", (Duty.TRUST_IT,))
RECOVERY = Slot("recovery lead", (Duty.RECOVERY,))
SENCO = Slot("SENCO", (Duty.SENCO,))


@evidence("roles.brought_together", reads=(*READS, Belonging), version=2)
def brought_together(today: date, limits: Limits) -> Finding:
    """Everybody whom the SLT digital lead is to bring together is named (DfE digital leadership
    standard 1). Whether they meet is not recorded, so this is partly met at most."""
    organisation = current_scope().organisation_id
    in_trust = Belonging.objects.on(today).filter(school=organisation).exists()
    slots = (LEAD, IT, CURRICULUM, DATA, SAFETY, FINANCE, *((TRUST_IT,) if in_trust else ()))
    return _over_time(slots, "Whether they meet is not recorded", today, limits)


@evidence("roles.it_duties", reads=READS, version=2)
def it_duties(today: date, limits: Limits) -> Finding:
    """The SLT digital lead and IT support are named, so that the list of who does what for each
    standard can be read (DfE IT support standard 1). That they agreed it is not recorded, so this
    is partly met at most."""
    unseen = "Who does what stands on the pages of the standards; that they agreed is not recorded"
    return _over_time((LEAD, IT), unseen, today, limits)


@evidence("roles.safeguarding_lead", reads=READS, version=2)
def safeguarding_lead(today: date, limits: Limits) -> Finding:
    """A designated safeguarding lead is named (Keeping children safe in education; DfE filtering
    and monitoring standard 1). Their reports to governors are not kept here, so this is partly met
    at most."""
    return _over_time((SAFETY,), "Reports to governors were not looked at", today, limits)


@evidence("roles.recovery_team", reads=READS, version=2)
def recovery_team(today: date, limits: Limits) -> Finding:
    """Those who act when systems fail are named (DfE digital leadership standard 3). The plan and
    the ways to reach them are not kept here, so this is partly met at most."""
    slots = (RECOVERY, HEAD, IT, FINANCE, DATA)
    unseen = "The plan itself, and how to reach them, were not looked at"
    return _over_time(slots, unseen, today, limits)


@evidence("roles.accessibility_help", reads=READS, version=2)
def accessibility_help(today: date, limits: Limits) -> Finding:
    """Those whom staff ask about accessibility are named, where everybody who signs in can read it
    (DfE digital accessibility standard 3). Guidance for staff is not kept here, so this is partly
    met at most."""
    unseen = "What staff were told was not looked at"
    return _over_time((SENCO, IT, LEAD), unseen, today, limits)


@evidence("roles.breach_duties", reads=(*READS, ConflictReason), version=2)
def breach_duties(today: date, limits: Limits) -> Finding:
    """Those who act in a data breach are named, and the data protection officer is free of roles
    that decide about data (DfE cloud standard 2; UK GDPR Article 38). The procedure is not kept
    here, so this is partly met at most."""
    slots = (DATA, HEAD, IT)
    duties = (*with_their_others(Duty.DPO), Duty.OUTSIDE_IT)
    held, given = posts(*dict.fromkeys((*duties, *_duties(slots)))), reasons()
    local = local_titles()

    def judge(day: date) -> Finding:
        found = _named(slots, "The written procedure was not looked at", limits, held, local, day)
        return as_apart(found, Duty.DPO, held, given, day)

    return over_time(judge, held, today, *turns(given))


def _over_time(slots: Sequence[Slot], unseen: str, today: date, limits: Limits) -> Finding:
    held = posts(*_duties(slots))
    return over_time(partial(_named, slots, unseen, limits, held, local_titles()), held, today)


def _named(
    slots: Sequence[Slot],
    unseen: str,
    limits: Limits,
    held: Posts,
    local: Mapping[Duty, str],
    day: date,
) -> Finding:
    """How many are named on a day, who is not, and what names do not show."""
    vacant = [slot for slot in slots if not any(held.holder(duty, day) for duty in slot.duties)]
    lacking = [slot.called(local) for slot in vacant]
    of, known = len(slots), len(slots) - len(lacking)
    todo = _todo(lacking)
    if not held.were_held(day, *_duties(slots)):
        because = f"Nobody is recorded as {_listed(lacking, 'or')}."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=REGISTER)
    verdict = of_share(known, of, met=limits.met, partly=limits.partly)
    if verdict == Verdict.MET:
        verdict = Verdict.PARTLY
    because = f"{known} of {plural(of, 'role', 'roles')} {'is' if known == 1 else 'are'} named"
    if of == 1:
        because = f"Nobody is {lacking[0]}" if lacking else f"The {slots[0].called(local)} is named"
    elif lacking:
        because += f"; nobody is {_listed(lacking, 'or')}"
    return Finding(
        verdict,
        f"{because}. {unseen}.",
        met=known,
        of=of,
        todo=todo,
        go_to=REGISTER if todo else "",
        oldest_on=_oldest(slots, held, day),
    )


def _todo(lacking: Sequence[str]) -> str:
    if len(lacking) > SAID_BY_NAME:
        return f"Fill the {len(lacking)} roles that nobody has"
    return f"Name the {_listed(lacking, 'and')}"[:160] if lacking else ""


def _oldest(slots: Sequence[Slot], held: Posts, day: date) -> date | None:
    found = [held.holder(duty, day) for duty in _duties(slots)]
    return min((each.starts_on for each in found if each), default=None)


def _duties(slots: Sequence[Slot]) -> list[Duty]:
    return [duty for slot in slots for duty in slot.duties]


def _listed(words: Sequence[str], joint: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
