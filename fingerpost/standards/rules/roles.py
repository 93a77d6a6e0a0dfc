"""Evidence from the duties that named people hold."""

from datetime import date

from fingerpost.foundation.people.models import Appointment, Duty, Person, Rank
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

WHO_DOES_WHAT = "/people/who-does-what/"


@evidence("roles.digital_lead", reads=(Appointment, Person))
def digital_lead(today: date, limits: Limits) -> Finding:
    """A current holder who is a senior leader, with the day on which the head appointed them,
    and who does not lead IT support as well (DfE digital leadership standard 1)."""
    held = _holder(Duty.SLT_DIGITAL_LEAD, today)
    if held is None:
        return _vacant(Duty.SLT_DIGITAL_LEAD, today)
    gaps = _digital_lead_gaps(held, today)
    because = f"Somebody has held the role since {held.starts_on:%-d %B %Y}"
    if not gaps:
        return Finding(
            Verdict.MET,
            f"{because}: a senior leader, appointed by the headteacher or principal.",
            met=1,
            of=1,
            oldest_on=held.appointed_on,
            holds_until=held.ends_on,
            due_again_on=held.ends_on,
        )
    return Finding(
        Verdict.PARTLY,
        f"{because}, but {_joined(gaps)}.",
        of=1,
        due_again_on=held.ends_on,
        todo="Complete the appointment of the SLT digital lead",
        go_to=WHO_DOES_WHAT,
    )


def _digital_lead_gaps(held: Appointment, today: date) -> list[str]:
    gaps = []
    if not held.person.is_slt:
        gaps.append("is not noted as a senior leader")
    if held.appointed_on is None:
        gaps.append("no day of appointment is recorded")
    support = _holder(Duty.IT_SUPPORT, today)
    if support is not None and support.person_id == held.person_id:
        gaps.append("leads IT support too, which the two roles should keep apart")
    return gaps


@evidence("roles.filtering_leads", reads=(Appointment, Person))
def filtering_leads(today: date, limits: Limits) -> Finding:
    """A named senior leader and a named governor, both current, for filtering and monitoring
    (Keeping children safe in education; DfE filtering and monitoring standard 1)."""
    pair = (Duty.FILTERING_SLT, Duty.FILTERING_GOVERNOR)
    held = [_holder(duty, today) for duty in pair]
    named = sum(each is not None for each in held)
    todo, go_to = "Name who answers for filtering and monitoring", WHO_DOES_WHAT
    if not named:
        if Appointment.objects.filter(duty__in=pair).exists():
            because = "Both posts, the senior leader's and the governor's, are vacant."
            return Finding(Verdict.NOT_MET, because, of=2, todo=todo, go_to=go_to)
        because = "Nobody is recorded, neither a senior leader nor a governor."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=go_to)
    until = min((each.ends_on for each in held if each and each.ends_on), default=None)
    if named == 1:
        lacking = "governor" if held[0] else "senior leader"
        because = f"One of two is named; the {lacking} is missing."
        return Finding(
            Verdict.PARTLY, because, met=1, of=2, due_again_on=until, todo=todo, go_to=go_to
        )
    because = "A senior leader and a governor are named."
    return Finding(Verdict.MET, because, met=2, of=2, holds_until=until, due_again_on=until)


@evidence("roles.digital_governor", reads=(Appointment, Person))
def digital_governor(today: date, limits: Limits) -> Finding:
    """A current digital link governor or trustee (DfE digital leadership standard 1)."""
    held = _holder(Duty.DIGITAL_GOVERNOR, today)
    if held is None:
        return _vacant(Duty.DIGITAL_GOVERNOR, today)
    because = f"A digital link governor has been named since {held.starts_on:%-d %B %Y}"
    if held.person.is_governor:
        return Finding(
            Verdict.MET,
            f"{because}.",
            met=1,
            of=1,
            holds_until=held.ends_on,
            due_again_on=held.ends_on,
        )
    return Finding(
        Verdict.PARTLY,
        f"{because}, but is not noted as a governor or trustee.",
        of=1,
        due_again_on=held.ends_on,
        todo="Note that the digital link governor is a governor",
        go_to=WHO_DOES_WHAT,
    )


def _holder(duty: Duty, today: date) -> Appointment | None:
    """Who holds a duty on a day, unless they have left."""
    held = Appointment.objects.current(today).filter(duty=duty).exclude(rank=Rank.DEPUTY)
    found: Appointment | None = held.select_related("person").order_by("rank", "-starts_on").first()
    if found is None or (found.person.left_on and found.person.left_on < today):
        return None
    return found


def _vacant(duty: Duty, today: date) -> Finding:
    name = duty.label[0].lower() + duty.label[1:] if duty.label[1].islower() else duty.label
    todo, go_to = (
        f"Name a {name}" if duty != Duty.SLT_DIGITAL_LEAD else "Name an SLT digital lead",
        WHO_DOES_WHAT,
    )
    last = Appointment.objects.filter(duty=duty, starts_on__lte=today).order_by("-ends_on").first()
    if last is None:
        because = f"Nobody is recorded as {name}."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=go_to)
    ended = min((d for d in (last.ends_on, last.person.left_on) if d), default=None)
    since = f" since {ended:%-d %B %Y}" if ended else ""
    because = f"The post of {name} has been vacant{since}."
    return Finding(Verdict.NOT_MET, because, of=1, todo=todo, go_to=go_to)


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
