"""What reviews of the registers can prove: that they are made in time, and before the budget."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from fingerpost.foundation.calendar.loading import READS as CALENDAR
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.registers.wording import listed
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict

from .models import BudgetDay, Review
from .reading import budget_in_question, enough_until, latest, opens_on, terms_known
from .rules import SPOKEN, THREE, Cadence

READS = (Review, *CALENDAR)
A_DAY = timedelta(days=1)


@evidence("upkeep.contracts_yearly", reads=READS)
def contracts_yearly(today: date, limits: Limits) -> Finding:
    """A review of the register of contracts within the last year."""
    return _in_time("contracts", Cadence.YEARLY, today)


@evidence("upkeep.information_yearly", reads=READS)
def information_yearly(today: date, limits: Limits) -> Finding:
    """A review of the register of information assets within the last year."""
    return _in_time("information-assets", Cadence.YEARLY, today)


@evidence("upkeep.information_led", reads=READS)
def information_led(today: date, limits: Limits) -> Finding:
    """A review of the register of information assets within the last year, in which the SLT
    digital lead took part."""
    needed = (Duty.SLT_DIGITAL_LEAD,)
    return _in_time("information-assets", Cadence.YEARLY, today, needed)


@evidence("upkeep.contracts_termly", reads=READS)
def contracts_termly(today: date, limits: Limits) -> Finding:
    """A review of the register of contracts within the term, by IT support and the business
    manager with the SLT digital lead, who thereby hears what is soon out of support."""
    needed = (Duty.IT_SUPPORT, Duty.BUSINESS, Duty.SLT_DIGITAL_LEAD)
    return _in_time("contracts", Cadence.TERMLY, today, needed)


@evidence("upkeep.before_budget", reads=(*READS, BudgetDay))
def before_budget(today: date, limits: Limits) -> Finding:
    """All three registers (assets, contracts, information) reviewed in the 120 days before the
    budget is approved, with the business manager, the DPO and IT support."""
    budget, turn = budget_in_question(today)
    if budget is None:
        because = "Nobody has said when the next budget is approved, so nothing shows it."
        if turn:
            because = f"Reviews for the next budget count from {written_date(turn)} on."
        return Finding(
            Verdict.NOT_EVIDENCED,
            because,
            due_again_on=turn,
            todo="" if turn else "Say when the budget is approved",
            go_to="" if turn else "/state-of-technology/budget/",
        )
    done = latest(THREE, opens_on(budget), budget.approved_on)
    found = _for_budget(done, budget)
    until = turn - A_DAY if turn and found.verdict == Verdict.MET else None
    return replace(found, holds_until=until, due_again_on=turn)


def _for_budget(done: Mapping[str, Review], budget: BudgetDay) -> Finding:
    waiting = [name for name in THREE if name not in done]
    apart = [name for name, each in done.items() if not each.is_joint]
    because = f"{len(done)} of 3 registers reviewed between {written_date(opens_on(budget))} and "
    because += f"{written_date(budget.approved_on)}, when the budget is approved"
    if waiting:
        because += f"; not so: {_named(waiting)}"
    if apart:
        because += f"; without everybody who should take part: {_named(apart)}"
    verdict = Verdict.PARTLY if done else Verdict.NOT_MET
    first = next(iter((*waiting, *apart)), "")
    return Finding(
        verdict if first else Verdict.MET,
        f"{because}.",
        met=len(done) - len(apart),
        of=len(THREE),
        oldest_on=min((each.reviewed_on for each in done.values()), default=None),
        todo=f"Review the register of {_many(first)} for the budget" if first else "",
        go_to=f"/{first}/reviews/" if first else "",
    )


def _in_time(register: str, cadence: Cadence, today: date, needed: Sequence[Duty] = ()) -> Finding:
    """Whether the last review of a register is enough, and whether those needed were there."""
    review, page, what = latest([register]).get(register), f"/{register}/reviews/", _many(register)
    todo = f"Review the register of {what}"
    if review is None:
        because = f"Nobody has reviewed the register of {what} yet, so nothing shows it."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=page)
    until = enough_until(review, cadence, terms_known(today))
    missing = [each for each in needed if each.value not in review.duties]
    said = f"The register of {what} was last reviewed on {written_date(review.reviewed_on)}"

    def judge(day: date) -> Finding:
        if day > until:
            because = f"{said}; it was due again by {written_date(until)}."
            return Finding(Verdict.NOT_MET, because, of=1, todo=todo, go_to=page)
        if missing:
            who = listed([SPOKEN[each] for each in missing])
            because = f"{said}, without {who}."
            return Finding(Verdict.PARTLY, because, of=1, todo=f"{todo} together", go_to=page)
        because = f"{said}: {review.gaps:,} of {review.rows:,} rows had a gap."
        return Finding(Verdict.MET, because, met=1, of=1)

    found = over_time(judge, [until + A_DAY], today)
    return replace(found, oldest_on=review.reviewed_on)


def _named(registers: Sequence[str]) -> str:
    return listed([_many(each) for each in registers])


def _many(register: str) -> str:
    """What people read for the plural of a register."""
    return register.replace("-", " ")
