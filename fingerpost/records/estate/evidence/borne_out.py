"""Whether somebody who went to look found the three registers right."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from fingerpost.foundation.now import LONDON
from fingerpost.foundation.registers.wording import listed
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.spot_checks.reading import latest_of_each
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.records.upkeep.rules import THREE
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

A_DAY = timedelta(days=1)


@evidence("estate.borne_out", reads=(SpotCheck,), version=2)
def borne_out(today: date, limits: Limits) -> Finding:
    """A spot check within a term of each of the three registers (assets, contracts, information)
    that found at least eight of ten rows right."""
    found_in = latest_of_each()
    checks = {each: found_in[each] for each in THREE if each in found_in}
    if not checks:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "Nobody has held any of the three registers against what is there, so nothing shows "
            "it.",
            of=len(THREE),
            todo="Go and look at ten assets",
            go_to="/assets/spot-checks/",
        )
    span = timedelta(days=limits.days)
    days = {each: _day(check) for each, check in checks.items()}

    def judge(day: date) -> Finding:
        good = [each for each in checks if checks[each].is_enough and days[each] + span >= day]
        return _borne_out(good, checks, limits)

    found = over_time(judge, [day + span + A_DAY for day in days.values()], today)
    return replace(found, oldest_on=min(days.values()))


def _borne_out(good: list[str], checks: Mapping[str, SpotCheck], limits: Limits) -> Finding:
    bad = [each for each in THREE if each not in good]
    because = f"{len(good)} of 3 registers {'was' if len(good) == 1 else 'were'} borne out by a "
    because += f"spot check in the last {plural(limits.days, 'day', 'days')}"
    because += f": {_told(good, checks)}." if good else "."
    because += f" Not so: {_told(bad, checks)}." if bad else ""
    first = bad[0] if bad else ""
    return Finding(
        of_share(len(good), len(THREE), met=limits.met, partly=limits.partly),
        because,
        met=len(good),
        of=len(THREE),
        todo=_todo(first, checks) if first else "",
        go_to=f"/{first}/spot-checks/" if first else "",
    )


def _told(registers: list[str], checks: Mapping[str, SpotCheck]) -> str:
    """ "assets (9 of 10 right, 3 March 2026) and contracts (never checked)"."""
    return listed([f"{_named(each)} ({_result(checks.get(each))})" for each in registers])


def _result(check: SpotCheck | None) -> str:
    return f"{check.result}, {written_date(_day(check))}" if check else "never checked"


def _todo(register: str, checks: Mapping[str, SpotCheck]) -> str:
    if register in checks and not checks[register].is_enough:
        return f"Put the register of {_named(register)} right, then check it again"
    return f"Go and look at ten {_named(register)}"


def _named(register: str) -> str:
    return register.replace("-", " ")


def _day(check: SpotCheck) -> date:
    if check.ended_at is None:
        raise ValueError(f"{check} is not finished.")
    return check.ended_at.astimezone(LONDON).date()
