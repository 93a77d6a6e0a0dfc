"""Evidence from letters of appointment: duties that are written down, to hand over."""

from datetime import date
from functools import partial

from fingerpost.foundation.people.models import Appointment, Duty, LocalTitle, Person
from fingerpost.foundation.people.titles import spoken
from fingerpost.foundation.roles.letters import is_stale
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from .posts import Posts, over_time, posts

READS = (Appointment, Person, LocalTitle, Organisation)
FILTERING = (Duty.FILTERING_SLT, Duty.FILTERING_GOVERNOR, Duty.DSL, Duty.IT_SUPPORT)
ISSUE = "Issue the letter of appointment"
NAME = "Name who has a part in filtering and monitoring"


@evidence("roles.duties_written", reads=READS, version=2)
def duties_written(today: date, limits: Limits) -> Finding:
    """The SLT digital lead has a letter of appointment that lists the duties and still says what
    the register says (DfE, Plan technology for your school)."""
    held = posts(Duty.SLT_DIGITAL_LEAD)
    return over_time(
        partial(_duties_written, _organisation(), held, spoken()[Duty.SLT_DIGITAL_LEAD]),
        held,
        today,
    )


def _duties_written(organisation: Organisation, held: Posts, name: str, day: date) -> Finding:
    page = f"/people/roles/{Duty.SLT_DIGITAL_LEAD}/"
    lead = held.holder(Duty.SLT_DIGITAL_LEAD, day)
    if lead is None:
        because = f"Nobody is recorded as {name}, so no letter could say what they do."
        todo = f"Name the {name}"[:160]
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=page)
    if lead.letter_on is None:
        because = f"No letter of appointment lists the duties of the {name}."
        return Finding(Verdict.NOT_MET, because, of=1, todo=ISSUE, go_to=page)
    issued = written_date(lead.letter_on)
    if is_stale(organisation, lead):
        because = f"The letter of {issued} lists the duties, but the register has changed since."
        return Finding(Verdict.PARTLY, because, of=1, todo=ISSUE, go_to=page)
    because = f"The letter of {issued} lists the duties of the {name}."
    return Finding(Verdict.MET, because, met=1, of=1, oldest_on=lead.letter_on)


@evidence("roles.filtering_duties", reads=READS, version=3)
def filtering_duties(today: date, limits: Limits) -> Finding:
    """Each of the four roles in filtering and monitoring has a letter of appointment that lists
    its duties (DfE filtering and monitoring standard 1). What suppliers do is not looked at, so
    this is partly met at most."""
    held = posts(*FILTERING)
    return over_time(partial(_filtering_duties, _organisation(), limits, held), held, today)


def _filtering_duties(
    organisation: Organisation, limits: Limits, held: Posts, day: date
) -> Finding:
    named = [each for duty in FILTERING if (each := held.holder(duty, day))]
    if not held.were_held(day, *FILTERING):
        because = "Nobody is recorded in a role of filtering and monitoring."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=NAME, go_to="/people/roles/")
    good = sum(each.letter_on is not None and not is_stale(organisation, each) for each in named)
    verdict = of_share(good, len(FILTERING), met=limits.met, partly=limits.partly)
    verdict = Verdict.PARTLY if verdict == Verdict.MET else verdict
    vacant = len(FILTERING) - len(named)
    empty = f"; {vacant} {'has' if vacant == 1 else 'have'} nobody" if vacant else ""
    return Finding(
        verdict,
        f"{good} of {len(FILTERING)} roles in filtering and monitoring "
        f"{'has' if good == 1 else 'have'} a letter that lists what they do{empty}. "
        "What suppliers do was not looked at.",
        met=good,
        of=len(FILTERING),
        todo=_next_of_filtering(good, len(named)),
        go_to="/people/roles/" if good < len(FILTERING) else "",
    )


def _next_of_filtering(good: int, named: int) -> str:
    """Whoever is named can have a letter; then the others can be named."""
    if good < named:
        return "Issue letters of appointment"
    return NAME if named < len(FILTERING) else ""


def _organisation() -> Organisation:
    return Organisation.objects.get(pk=current_scope().organisation_id)
