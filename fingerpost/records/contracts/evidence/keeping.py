"""What the contract register can prove of itself, of licences, of data and of decisions."""

from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Q

from fingerpost.foundation.registers.wording import listed as in_words
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from ..choices import Decision, Kind, YesNo
from ..holes import CLOUD, LICENCES, PAID
from ..models import Alternative, Contract, RenewalDecision
from .shares import CAVEAT, Question, nothing, share, wrong

READS = (Contract, SpotCheck)
NAMED = {
    "broadband": Q(kind=Kind.BROADBAND),
    "IT support": Q(kind=Kind.IT_SUPPORT),
    "licences or subscriptions": LICENCES,
    "other technology suppliers": Q(
        kind__in=(
            Kind.MIS,
            Kind.SAFEGUARDING,
            Kind.FILTERING,
            Kind.MONITORING,
            Kind.TELEPHONY,
            Kind.PRINT,
            Kind.CLOUD,
            Kind.LEASE,
        )
    ),
}
"""What DfE digital leadership standard 2 names as part of the register."""


def sorts_listed() -> dict[str, bool]:
    """Whether each sort of contract that the DfE names is listed as in force."""
    held = Contract.objects.all().in_force()
    return {words: held.filter(among).exists() for words, among in NAMED.items()}


@evidence("contracts.valued", reads=READS)
def valued(today: date, limits: Limits) -> Finding:
    """A value a year, or for the whole term, on each contract in force that costs anything."""
    question = Question(
        "paid contract",
        "paid contracts",
        among=PAID,
        hole="value",
        claim=("shows what it costs", "show what they cost"),
        denied=("does not", "do not"),
        todo="Enter the value of {n}",
    )
    return share(question, today, limits)


@evidence("contracts.both_parts", reads=READS)
def both_parts(today: date, limits: Limits) -> Finding:
    """On each contract in force: its value and end, which business staff enter, and what it
    covers, which IT support enters. Each part can be changed by those whose business it is, and
    by leaders. Partly at most while a sort of contract that the DfE names is not listed."""
    question = Question(
        "contract",
        "contracts",
        among=Q(),
        hole="parts",
        claim=("has its commercial and its technical part", "have both parts filled in"),
        denied=("lacks a part", "lack a part"),
        todo="Have the missing parts of {n} entered",
    )
    found = share(question, today, limits)
    missing = [words for words, is_listed in sorts_listed().items() if not is_listed]
    return _not_whole(found, missing) if found.of and missing else found


def _not_whole(found: Finding, missing: list[str]) -> Finding:
    """A register that lacks what the DfE names is not kept up to date, however full its rows."""
    return replace(
        found,
        verdict=Verdict.PARTLY if found.verdict == Verdict.MET else found.verdict,
        because=f"{found.because} No contract is listed for {'; '.join(missing)}.",
        todo=found.todo or f"List your contracts for {in_words(missing)}",
        go_to=found.go_to or "/contracts/new/",
    )


@evidence("contracts.technical", reads=READS)
def technical(today: date, limits: Limits) -> Finding:
    """What each contract in force covers, as IT support says it."""
    question = Question(
        "contract",
        "contracts",
        among=Q(),
        hole="technical",
        claim=("says what it covers", "say what they cover"),
        denied=("does not", "do not"),
        todo="Ask IT support what {n} cover",
    )
    return share(question, today, limits)


@evidence("contracts.processor_terms", reads=READS)
def processor_terms(today: date, limits: Limits) -> Finding:
    """The day on which data protection terms were agreed, on each contract in force of which the
    DPO says that it holds personal data."""
    question = Question(
        "contract that holds personal data",
        "contracts that hold personal data",
        among=Q(personal_data=YesNo.YES),
        hole="agreement",
        claim=("has terms agreed for it", "have terms agreed for it"),
        denied=("has not", "have not"),
        todo="Agree data protection terms for {n}",
    )
    found = share(question, today, limits)
    unknown = Contract.objects.all().in_force().filter(personal_data=YesNo.UNKNOWN).count()
    return _not_asked(found, unknown) if unknown else found


def _not_asked(found: Finding, n: int) -> Finding:
    """With contracts of which nobody has said whether they hold data, nothing is met."""
    said = f"{found.because} Of {n:,} more nobody has said whether they hold any."
    is_met = found.verdict == Verdict.MET
    return Finding(
        Verdict.PARTLY if is_met else found.verdict,
        said,
        met=found.met,
        of=found.of,
        left_out=(*found.left_out, ("of which nobody has said whether they hold data", n)),
        rows=found.rows,
        caveat=found.caveat,
        todo=found.todo if found.rows else "Say whether these contracts hold personal data",
        go_to=found.go_to if found.rows else "/contracts/?missing=personal-data",
    )


@evidence("contracts.data_back", reads=READS)
def data_back(today: date, limits: Limits) -> Finding:
    """In which form data comes back, and that it does, on each contract in force for an online
    service."""
    question = Question(
        "contract for an online service",
        "contracts for online services",
        among=CLOUD,
        hole="data-back",
        claim=("says how data comes back", "say how data comes back"),
        denied=("does not", "do not"),
        todo="Find out how data comes back from {n}",
    )
    return share(question, today, limits)


@evidence("contracts.decided_in_time", reads=(Contract, RenewalDecision, Alternative))
def decided_in_time(today: date, limits: Limits) -> Finding:
    """Each renewal of the last year decided while you could still say no, on how much it is used
    and on another offer or why there is none; and nothing renewed by default."""
    since = today - timedelta(days=limits.days)
    made = list(RenewalDecision.objects.filter(decided_on__gt=since, decided_on__lte=today))
    late = Contract.objects.all().undecided().filter(say_no_by__lt=today)
    missed, of = late.count(), len(made) + late.count()
    if not of:
        return nothing("No renewal was decided about in the last year, so nothing shows it.")
    compared = set(
        Alternative.objects.filter(decision__in=[each.pk for each in made]).values_list(
            "decision", flat=True
        )
    )
    by_default = sum(each.decision == Decision.DEFAULT for each in made)
    good = sum(
        each.was_in_time and bool(each.usage) and (each.pk in compared or bool(each.exempt))
        for each in made
    )
    told = f"{good:,} of {of:,} renewals of the last year were decided in time and on grounds."
    if by_default or missed:
        told += f" {by_default + missed:,} went on because nobody decided in time."
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    return Finding(
        Verdict.NOT_MET if by_default or missed else verdict,
        told,
        met=good,
        of=of,
        due_again_on=min((each.decided_on for each in made), default=today)
        + timedelta(days=limits.days),
        rows=wrong(late, "contract that nobody decided about", "undecided-due"),
        caveat=CAVEAT,
        todo="Decide about the next contracts in time" if good < of else "",
        go_to="/contracts/?missing=to-decide-due" if good < of else "",
    )
