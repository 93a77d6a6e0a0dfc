"""What the list of approved apps can prove: that it is kept, and that AI was weighed up."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from fingerpost.foundation.registers.wording import listed as in_words
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.ui.filters import plural
from fingerpost.records.contracts.evidence.keeping import sorts_listed
from fingerpost.records.contracts.models import Contract
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.spot_checked import as_spot_checked
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import ALLOWED, ASKABLE, Ai
from .holes import WITH_AI, holes
from .models import ApprovedApp

A_DAY = timedelta(days=1)
SHOWN = 10
APPS = "approved apps"
CAVEAT = "It rests on the list of approved apps: we cannot tell what else people use."


@evidence("approved_apps.with_contracts", reads=(Contract, ApprovedApp, SpotCheck))
def with_contracts(today: date, limits: Limits) -> Finding:
    """A contract in force for broadband, for IT support, for licences or subscriptions, and with
    other technology suppliers; IT support by your own staff is listed too, as such. And a list of
    approved apps, none of them overdue to be looked at again, as an approval asks after a year."""
    days = ApprovedApp.objects.all().allowed().filter(review_on__gte=today)
    first = days.order_by("review_on").values_list("review_on", flat=True).first()
    found = over_time(lambda day: _listed(day, limits), [first + A_DAY] if first else [], today)
    return as_spot_checked(as_spot_checked(found, "contracts"), "approved-apps")


def _listed(day: date, limits: Limits) -> Finding:
    apps = ApprovedApp.objects.all().allowed()
    overdue = apps.filter(holes(day)["review-due"].when)
    n, late = apps.count(), overdue.count()
    there = sorts_listed() | {APPS: n > 0}
    missing = [words for words, is_listed in there.items() if not is_listed]
    named = [words for words, is_listed in there.items() if is_listed]
    if not named:
        because = "No contract in force and no approved app is listed, so nothing shows it."
        todo = "List your contracts"
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to="/contracts/")
    good, of = len(named) - bool(late), len(there)
    told = f"{len(named)} of {of} sorts that the DfE names are listed: {in_words(named)}."
    if missing:
        told += f" Nothing is listed for {in_words(missing, 'or')}."
    if late:
        told += f" {late:,} of {plural(n, 'approved app', 'approved apps')} "
        told += f"{'is' if late == 1 else 'are'} overdue to be looked at again."
    todo, go_to = _next(missing, late)
    return Finding(
        of_share(good, of, met=limits.met, partly=limits.partly),
        told,
        met=good,
        of=of,
        rows=_wrong(overdue, late, "review-due") if late else None,
        caveat="We cannot tell whether every contract, and every app in use, is listed.",
        todo=todo,
        go_to=go_to,
    )


def _next(missing: list[str], late: int) -> tuple[str, str]:
    """The next step, and where it is done."""
    contracts = [words for words in missing if words != APPS]
    if contracts:
        return f"List your contracts for {in_words(contracts)}", "/contracts/"
    if missing:
        return "List the apps in use, and have them approved", "/approved-apps/"
    if late:
        return f"Look at {plural(late, 'app', 'apps')} again", "/approved-apps/?missing=review-due"
    return "", ""


@evidence("approved_apps.ai_weighed", reads=(ApprovedApp,))
def ai_weighed(today: date, limits: Limits) -> Finding:
    """Every app on the list that uses AI was approved within a year, with the safeguarding lead's
    yes. One of which nobody knows whether it uses AI is counted as if it did."""
    listed = ApprovedApp.objects.filter(status__in=(*ALLOWED, *ASKABLE), archived_on=None)
    if not listed.exists():
        because = "No app is listed, so nothing shows it."
        return Finding(
            Verdict.NOT_EVIDENCED, because, todo="List the apps in use", go_to="/approved-apps/"
        )
    asked = listed.filter(WITH_AI)
    days = asked.filter(status__in=ALLOWED).values_list("decided_on", flat=True)
    span = timedelta(days=limits.days)
    turns = [day + span + A_DAY for day in days if day]
    return over_time(lambda day: _weighed(day, limits), turns, today)


def _weighed(day: date, limits: Limits) -> Finding:
    listed = ApprovedApp.objects.filter(status__in=(*ALLOWED, *ASKABLE), archived_on=None)
    asked = listed.filter(WITH_AI)
    of = asked.count()
    without = listed.count() - of
    left = (("known to use no AI", without),) if without else ()
    tail = f" {without:,} left out: known to use no AI." if without else ""
    if not of:
        because = f"None of {plural(without, 'app', 'apps')} on the list uses AI."
        return Finding(Verdict.MET, because, caveat=CAVEAT, left_out=left)
    since = day - timedelta(days=limits.days)
    fresh = Q(status__in=ALLOWED, decided_on__gte=since)
    good = asked.filter(fresh).count()
    unknown = asked.filter(ai=Ai.UNKNOWN).count()
    because = f"{good:,} of {plural(of, 'app', 'apps')} with AI "
    because += f"{'was' if good == 1 else 'were'} weighed up and approved within a year"
    if unknown:
        because += f"; of {unknown:,} nobody knows whether it uses AI"
    bad = asked.exclude(fresh)
    return Finding(
        of_share(good, of, met=limits.met, partly=limits.partly),
        f"{because}.{tail}",
        met=good,
        of=of,
        left_out=left,
        rows=_wrong(bad, of - good, "decision") if good < of else None,
        caveat=CAVEAT,
        todo="Have the apps with AI decided about" if good < of else "",
        go_to="/approved-apps/?missing=decision" if good < of else "",
    )


def _wrong(rows: "QuerySet[ApprovedApp]", total: int, hole: str) -> WrongRows:
    return WrongRows(
        total=total,
        noun="app" if total == 1 else "apps",
        headings=("App", "Name", "For whom", "Uses AI", "Status"),
        first=tuple(
            Row(
                f"/approved-apps/{each.pk}/",
                (
                    f"APP-{each.number:04d}",
                    each.product,
                    each.years,
                    each.get_ai_display(),
                    each.get_status_display(),
                ),
            )
            for each in rows.order_by("product_key", "pk")[:SHOWN]
        ),
        all_url=f"/approved-apps/?missing={hole}",
    )
