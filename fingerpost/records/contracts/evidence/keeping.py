"""What the contract register can prove of itself, of licences and of data."""

from dataclasses import replace
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.wording import listed as in_words
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

from ..choices import Kind, YesNo
from ..holes import CLOUD, LICENCES, NO_EXPORT, PAID
from ..models import Contract
from .shares import Question, share

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


@evidence("contracts.data_back", reads=READS, version=2)
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
    found = share(question, today, limits)
    unsaid = Contract.objects.all().in_force().filter(NO_EXPORT).exists()
    hole = "export" if unsaid else "at-end"
    return replace(found, go_to=f"/contracts/mend/?missing={hole}") if found.rows else found
