"""What the list of approved apps can prove: that what uses AI was weighed up before it was used."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import ALLOWED, ASKABLE, Ai
from .holes import WITH_AI
from .models import ApprovedApp

A_DAY = timedelta(days=1)
SHOWN = 10
CAVEAT = "It rests on the list of approved apps: we cannot tell what else people use."


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
        rows=_wrong(bad, of - good) if good < of else None,
        caveat=CAVEAT,
        todo="Have the apps with AI decided about" if good < of else "",
        go_to="/approved-apps/?missing=decision" if good < of else "",
    )


def _wrong(rows: "QuerySet[ApprovedApp]", total: int) -> WrongRows:
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
        all_url="/approved-apps/?missing=decision",
    )
