"""What the contract register can prove of renewals: decided in time, and on grounds."""

from collections.abc import Sequence
from datetime import date, timedelta

from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

from ..choices import Decision
from ..models import Alternative, Contract, RenewalDecision
from .shares import CAVEAT, nothing, wrong

A_DAY = timedelta(days=1)
LATE, COMING = "/contracts/?missing=undecided-due", "/contracts/?missing=to-decide-due"


@evidence("contracts.decided_in_time", reads=(Contract, RenewalDecision, Alternative), version=2)
def decided_in_time(today: date, limits: Limits) -> Finding:
    """Each renewal of the last year decided while you could still say no, on how much it is used
    and on another offer or why there is none; and nothing renewed by default."""
    undecided = Contract.objects.all().undecided().filter(say_no_by__gte=today)
    turns = [day + A_DAY for day in undecided.values_list("say_no_by", flat=True) if day]
    turns += [each.decided_on + timedelta(days=limits.days) for each in _made(today, limits)]
    return over_time(lambda day: _decided(day, limits), turns, today)


def _made(day: date, limits: Limits) -> Sequence[RenewalDecision]:
    since = day - timedelta(days=limits.days)
    return list(RenewalDecision.objects.filter(decided_on__gt=since, decided_on__lte=day))


def _decided(day: date, limits: Limits) -> Finding:
    made = _made(day, limits)
    late = list(
        Contract.objects.all().undecided().filter(say_no_by__lt=day).values_list("pk", flat=True)
    )
    of = len(made) + len(late)
    if not of:
        because = "No renewal was decided about in the last year, so nothing shows it."
        return nothing(because, "Decide about contracts before it is too late to say no", COMING)
    silent = [each for each in made if each.decision == Decision.DEFAULT]
    weak = _without_grounds(made)
    good = len(made) - len(weak)
    told = f"{good:,} of {of:,} renewals of the last year were decided in time and on grounds."
    if of == 1:
        known = "was" if good else "was not"
        told = f"The only renewal of the last year {known} decided in time and on grounds."
    if n := len(silent) + len(late):
        told += f" {n:,} went on because nobody decided in time."
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    bad = Contract.objects.all().filter(pk__in=[*late, *(each.contract_id for each in weak)])
    said = ("contract that was", "contracts that were")[bad.count() > 1]
    todo, go_to = _next(late, [each for each in weak if each.was_in_time])
    return Finding(
        Verdict.NOT_MET if silent or late else verdict,
        told,
        met=good,
        of=of,
        rows=wrong(bad, f"{said} decided about too late, without grounds, or not at all"),
        caveat=CAVEAT,
        todo=todo if good < of else "",
        go_to=go_to if good < of else "",
    )


def _without_grounds(made: Sequence[RenewalDecision]) -> list[RenewalDecision]:
    """Decisions that came too late, or of which nobody said why."""
    held = Alternative.objects.filter(decision__in=[each.pk for each in made])
    compared = set(held.values_list("decision", flat=True))
    return [
        each
        for each in made
        if not (each.was_in_time and each.usage and (each.pk in compared or each.exempt))
    ]


def _next(late: Sequence[int], unsaid: Sequence[RenewalDecision]) -> tuple[str, str]:
    """The next step, and where it is done; a decision that came too late is not made good."""
    if late:
        return f"Decide about {plural(len(late), 'contract', 'contracts')}", LATE
    if unsaid:
        return "Say on what grounds you decided", f"/contracts/{unsaid[0].contract_id}/"
    return "Decide about the next contracts in time", COMING
