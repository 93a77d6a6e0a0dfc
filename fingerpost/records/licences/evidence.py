"""What the register of licences can prove: that software is licensed, and until when."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.spot_checked import as_spot_checked
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import LICENSED, PAID_ANEW
from .holes import OVER, UNCOUNTED_USE, old_count
from .models import Licence

READS = (Licence, SpotCheck)
A_DAY = timedelta(days=1)
SHOWN = 10
CAVEAT = "We cannot tell whether every program is listed: nothing to compare with yet."


@evidence("licences.end_dates", reads=READS)
def end_dates(today: date, limits: Limits) -> Finding:
    """An end date for every licence that runs out unless it is paid again. What was bought for
    good, free or open source has none."""
    paid = Licence.objects.all().listed().filter(kind__in=PAID_ANEW)
    of, lacking = paid.count(), paid.filter(ends_on=None)
    if not of:
        return _nothing("No licence that runs out is listed, so nothing shows it.")
    bad = lacking.count()
    because = f"{of - bad:,} of {plural(of, 'licence that runs out', 'licences that run out')} "
    because += f"{'says' if of - bad == 1 else 'say'} when."
    left = Licence.objects.all().listed().exclude(kind__in=PAID_ANEW).count()
    if left:
        because += f" Left out: {left:,} without an end by {'its' if left == 1 else 'their'} kind."
    found = Finding(
        of_share(of - bad, of, met=limits.met, partly=limits.partly),
        because,
        met=of - bad,
        of=of,
        left_out=(("without an end by their kind", left),) if left else (),
        rows=_wrong(lacking, bad, "end") if bad else None,
        caveat=CAVEAT,
        todo=f"Say when {plural(bad, 'licence ends', 'licences end')}" if bad else "",
        go_to="/licences/mend/?missing=end" if bad else "",
    )
    return as_spot_checked(found, "licences")


@evidence("licences.enough_seats", reads=READS, version=2)
def enough_seats(today: date, limits: Limits) -> Finding:
    """Every licensed program in use has a licence that has not run out, and a count within a year
    that shows no more seats used than were bought."""
    licensed = Licence.objects.all().in_use().filter(kind__in=LICENSED)
    rows = list(licensed.values_list("ends_on", "used_on", "assigned_on"))
    if not rows:
        return _nothing("No licensed software in use is listed, so nothing shows it.")
    span = timedelta(days=limits.days)
    turns = [ends + A_DAY for ends, *_ in rows if ends]
    turns += [day + span + A_DAY for _, *counts in rows for day in counts if day]
    found = over_time(lambda day: _licensed(day, limits), turns, today)
    return as_spot_checked(found, "licences")


def _licensed(day: date, limits: Limits) -> Finding:
    held = Licence.objects.all().in_use().filter(kind__in=LICENSED)
    of = held.count()
    without = held.filter(OVER | Q(ends_on__lt=day))
    unknown = held.exclude(OVER | Q(ends_on__lt=day)).filter(UNCOUNTED_USE | old_count(day))
    bad, dim = without.count(), unknown.count()
    good = of - bad - dim
    because = f"{good:,} of {plural(of, 'program', 'programs')} in use "
    because += f"{'is' if of == 1 else 'are'} known to be licensed for all who use "
    because += "it" if of == 1 else "them"
    if bad:
        because += f"; {bad:,} {'has' if bad == 1 else 'have'} too few seats or an end that passed"
    if dim:
        because += f"; of {dim:,} nobody has counted the seats within a year"
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    if not good and not bad:
        verdict = Verdict.NOT_EVIDENCED
    wrong, hole = (without, "unlicensed") if bad else (unknown, "uncounted")
    todo, go_to = _next(unknown, bad, dim)
    return Finding(
        verdict,
        f"{because}.",
        met=good,
        of=of,
        rows=_wrong(wrong, bad or dim, hole) if bad or dim else None,
        caveat=CAVEAT,
        todo=todo,
        go_to=go_to,
    )


def _next(unknown: "QuerySet[Licence]", bad: int, dim: int) -> tuple[str, str]:
    """The next step, and where it is done: first what has no licence, then what is not known."""
    if bad:
        return "License or remove what has no licence", "/licences/?missing=unlicensed"
    if not dim:
        return "", ""
    if unknown.filter(bought=None).exists():
        return "Say how many seats were bought", "/licences/mend/?missing=seats"
    hole = "use" if unknown.filter(UNCOUNTED_USE).exists() else "count-due"
    return "Count who uses what", f"/licences/mend/?missing={hole}"


def _nothing(because: str) -> Finding:
    return Finding(
        Verdict.NOT_EVIDENCED, because, todo="List your software licences", go_to="/licences/"
    )


def _wrong(rows: "QuerySet[Licence]", total: int, hole: str) -> WrongRows:
    return WrongRows(
        total=total,
        noun="licence" if total == 1 else "licences",
        headings=("Licence", "Product", "Kind", "Bought", "Used", "Ends"),
        first=tuple(_row(each) for each in rows.order_by("product_key", "pk")[:SHOWN]),
        all_url=f"/licences/?missing={hole}",
    )


def _row(licence: Licence) -> Row:
    used = licence.used if licence.used is not None else licence.assigned
    cells = (
        f"LIC-{licence.number:04d}",
        licence.product,
        licence.get_kind_display(),
        "not known" if licence.bought is None else f"{licence.bought:,}",
        "not known" if used is None else f"{used:,}",
        written_date(licence.ends_on) if licence.ends_on else "not set",
    )
    return Row(f"/licences/{licence.pk}/", cells)
