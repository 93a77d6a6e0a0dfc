"""Review dates set in one go show that a date was entered, not that anybody looked."""

from dataclasses import replace
from datetime import date

from django.db.models import Count, Max, Min

from fingerpost.foundation.now import LONDON
from fingerpost.foundation.spot_checks import reading as spot_checks
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.upkeep import reading as reviews
from fingerpost.standards.evidence import Finding
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from .querysets import AssetQuerySet
from .register import ASSETS


def as_set_alike(found: Finding, dated: AssetQuerySet, limits: Limits) -> Finding:
    """A finding about review dates that names those set by a bulk edit or an import; without them
    it is partly met at most, until a spot check or a review of the register bears them out."""
    alike = dated.exclude(review_alike_on=None).aggregate(
        n=Count("pk"), first=Min("review_alike_on"), last=Max("review_alike_on")
    )
    if not alike["n"]:
        return found
    because = f"{found.because} {said_of(found.met, **alike)}"
    alone = of_share(found.met - alike["n"], found.of, met=limits.met, partly=limits.partly)
    if found.verdict != Verdict.MET or alone == Verdict.MET or _is_borne_out(alike["last"]):
        return replace(found, because=because)
    return replace(
        found,
        verdict=Verdict.PARTLY,
        because=f"{because} That shows that dates were entered, not that anybody looked, so this "
        "counts as partly met at most.",
        holds_until=None,
        todo="Go and look at ten assets",
        go_to=f"/{ASSETS.plural}/spot-checks/",
    )


def said_of(of: int, *, n: int, first: date, last: date) -> str:
    """ "140 of 440 dates were set in one go on 3 March 2026."."""
    when = " on" if first == last else ", the last on"
    return f"{_which(n, of)} set in one go{when} {written_date(last)}."


def _which(n: int, of: int) -> str:
    if n == of == 1:
        return "The date was"
    if n == of:
        return "Both dates were" if of == 2 else f"All {of:,} dates were"
    return f"{n:,} of {of:,} dates {'was' if n == 1 else 'were'}"


def _is_borne_out(since: date) -> bool:
    """Whether somebody went to look, or reviewed the register, on that day or later."""
    check = spot_checks.latest(ASSETS.plural)
    checked = check.ended_at if check and check.is_enough else None
    if checked and checked.astimezone(LONDON).date() >= since:
        return True
    return bool(reviews.latest([ASSETS.plural], since=since))
