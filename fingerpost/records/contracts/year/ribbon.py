"""The year as a ribbon: from when on to look around, the last day to say no, and the pounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Q

from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.organisations.years import Year
from fingerpost.foundation.ui.charts.ribbon import Ribbon, Run, ribbon_of
from fingerpost.foundation.ui.filters import money, plural, written_date, written_day

from ..choices import Decision, Status
from ..models import Contract, RenewalDecision
from ..value import advance_days, yearly

MOST = 60
"""So many bands are drawn and listed; the register has the rest."""
COUNTED = 2_000
"""So many contracts are counted; a year that holds more says so."""
COMING, OPEN, PASSED, DECIDED = "coming", "open", "passed", "decided"
STATES = {
    COMING: "Not yet",
    OPEN: "Look around now",
    PASSED: "Passed, undecided",
    DECIDED: "Decided",
}


@dataclass(frozen=True, slots=True)
class Window:
    """One contract in the year: until when the school can decide about it."""

    contract: Contract
    begins: date
    last: date
    kind: str
    decision: str = ""

    @property
    def state(self) -> str:
        """What the table says, such as "Decided: renew it as it is"."""
        return f"{STATES[self.kind]}: {self.decision.lower()}" if self.decision else self.word

    @property
    def word(self) -> str:
        return STATES[self.kind]

    @property
    def value(self) -> Decimal | None:
        return yearly(self.contract)

    @property
    def price(self) -> str:
        return "price not known" if self.value is None else f"{money(self.value)} a year"

    @property
    def said(self) -> str:
        """What stands on the ribbon."""
        if self.kind == PASSED:
            return f"Passed {written_day(self.last)}: {self.price}"
        if self.kind == DECIDED:
            return f"Decided: {self.price}"
        does = "Say no by" if self.contract.say_no_by else "Decide by"
        return f"{does} {written_day(self.last)}: {self.price}"


@dataclass(frozen=True, slots=True)
class TheYear:
    """The contracts whose last day falls in one financial year, the earliest first."""

    year: Year
    windows: list[Window]
    drawn: Ribbon

    @property
    def shown(self) -> list[Window]:
        """The first, which are drawn and listed."""
        return self.windows[:MOST]

    @property
    def rest(self) -> str:
        """What is not shown, if anything."""
        if len(self.windows) <= MOST:
            return ""
        return f"These are the first {MOST} of {len(self.windows):,} by their last day."

    @property
    def next(self) -> Window | None:
        """The first that waits for somebody."""
        return next((each for each in self.windows if each.kind in (COMING, OPEN)), None)

    @property
    def headline(self) -> str:
        """The answer: what is to be decided next."""
        if self.next:
            return f"{self.next.contract.title}: decide by {written_date(self.next.last)}"
        if self.windows:
            return f"Nothing is left to decide in {self.year.name}"
        return f"No contract asks for a decision in {self.year.name}"

    @property
    def lede(self) -> str:
        """How much is at stake, and what was missed."""
        said = []
        if self.next:
            said.append(f"{money(self.at_stake)} a year is still undecided in {self.year.name}.")
        if self.missed:
            passed = plural(len(self.missed), "last day", "last days")
            said.append(f"{passed} passed undecided.")
        if len(self.windows) >= COUNTED:
            said.append(f"Only the first {COUNTED:,} contracts are counted.")
        begins, ends = written_date(self.year.begins), written_date(self.year.ends)
        return " ".join([*said, f"The year runs from {begins} to {ends}."])

    @property
    def missed(self) -> list[Window]:
        return [each for each in self.windows if each.kind == PASSED]

    @property
    def totals(self) -> list[tuple[str, int, Decimal]]:
        """How many contracts stand how, and what a year of them costs."""
        by_state = {
            word: [each.value or Decimal(0) for each in self.windows if each.kind == kind]
            for kind, word in STATES.items()
        }
        return [(word, len(costs), sum(costs, Decimal(0))) for word, costs in by_state.items()]

    @property
    def at_stake(self) -> Decimal:
        """What a year of all that is still undecided costs."""
        waiting = [each for each in self.windows if each.kind in (COMING, OPEN)]
        return sum((each.value or Decimal(0) for each in waiting), Decimal(0))


@remembered(Contract, RenewalDecision)
def the_year(year: Year, today: date) -> TheYear:
    """Every contract of one's own about which the year asks for a decision."""
    windows = _windows(year, today)
    runs = [
        Run(each.contract.title, each.kind, each.begins, each.last, each.said)
        for each in windows[:MOST]
    ]
    title = f"Last days to say no in {year.name}: {plural(len(windows), 'contract', 'contracts')}"
    return TheYear(year, windows, ribbon_of(title, _months(year), runs, today))


def _windows(year: Year, today: date) -> list[Window]:
    span = (year.begins, year.ends)
    asked = Q(say_no_by__range=span) | Q(say_no_by=None, act_by__range=span)
    held = Contract.objects.own().filter(asked, status=Status.LIVE, archived_on=None)
    contracts = list(held.order_by("say_no_sort", "act_by", "pk")[:COUNTED])
    decisions = _decisions(contracts, year)
    now = {(each.contract_id, each.for_end_on): each for each in decisions}
    found = [_window(each, now.get((each.pk, each.turns_on)), today) for each in contracts]
    ends = {(each.pk, each.turns_on) for each in contracts}
    found += [
        _past(each)
        for key, each in now.items()
        if key not in ends and each.say_no_by and span[0] <= each.say_no_by <= span[1]
    ]
    return sorted(found, key=lambda each: (each.last, each.contract.pk))


def _decisions(contracts: Sequence[Contract], year: Year) -> list[RenewalDecision]:
    """What was decided about the ends at hand, and about those of the year that are over."""
    theirs = Q(contract__in=[each.pk for each in contracts])
    over = Q(say_no_by__range=(year.begins, year.ends))
    held = RenewalDecision.objects.own().filter(theirs | over).select_related("contract")
    return list(held.order_by("pk")[: 2 * COUNTED])


def _window(contract: Contract, decided: RenewalDecision | None, today: date) -> Window:
    last = contract.say_no_by or contract.act_by or today
    begins = last - timedelta(days=advance_days(contract, today))
    if decided:
        kind = PASSED if decided.decision == Decision.DEFAULT else DECIDED
        return Window(contract, begins, last, kind, decided.get_decision_display())
    return Window(contract, begins, last, _unless_decided(begins, last, today))


def _unless_decided(begins: date, last: date, today: date) -> str:
    if last < today:
        return PASSED
    return OPEN if begins <= today else COMING


def _past(decided: RenewalDecision) -> Window:
    """An end that is over by now, and what was decided about it."""
    last = decided.say_no_by or decided.for_end_on
    begins = last - timedelta(days=advance_days(decided.contract, last))
    kind = PASSED if decided.decision == Decision.DEFAULT else DECIDED
    return Window(decided.contract, begins, last, kind, decided.get_decision_display())


def _months(year: Year) -> list[date]:
    """The first of each month of the year, and of the one after it."""
    first = year.begins
    months = [(first.year * 12 + first.month - 1 + n) for n in range(13)]
    return [date(month // 12, month % 12 + 1, 1) for month in months]
