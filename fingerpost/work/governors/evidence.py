"""What issued pages and the meetings that discussed them can prove."""

from datetime import date, timedelta

from fingerpost.foundation.calendar.rules.school_year import AcademicYear
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict

from .lamps import FILTERING
from .models import Issue, Meeting

A_DAY, A_YEAR = timedelta(days=1), timedelta(days=365)
DRAFT, NEWEST = "/governors/draft/", "/governors/"
ISSUE, NOTE = "Issue the governors’ page", "Note the meeting that discussed the governors’ page"
LATELY = 12
"""So many meetings are looked at, the latest first."""


@evidence("governors.assured", reads=(Issue, Meeting))
def assured(today: date, limits: Limits) -> Finding:
    """A meeting of governors in this school year, or within the last year, that discussed a page
    on which filtering and monitoring were reviewed."""
    newest = Issue.objects.all().latest_first().first()
    if newest is None:
        because = "No governors’ page has been issued, so nothing shows what governors heard."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=ISSUE, go_to=DRAFT)
    met = list(Meeting.objects.select_related("issue").order_by("-met_on", "-pk")[:LATELY])
    if not met:
        return _unread(newest, today)
    told = [each for each in met if _was_reviewed(each.issue)]
    return _at(told[0] if told else met[0], today)


def enough_until(day: date) -> date:
    """The last day on which governors heard recently enough: in each school year, or a year."""
    return max(AcademicYear.of(day).last, day + A_YEAR)


def _was_reviewed(issue: Issue) -> bool:
    return issue.page.lamps.get(FILTERING) == Verdict.MET


def _unread(issue: Issue, today: date) -> Finding:
    """A page that nobody is known to have discussed: governors could read it, and no more."""
    until, said = enough_until(issue.issued_on), f"The page of {written_date(issue.issued_on)}"

    def judge(day: date) -> Finding:
        late = day > until
        because = f"{said} was issued; nobody has noted a meeting that discussed it."
        verdict = Verdict.NOT_MET if late else Verdict.PARTLY
        return Finding(verdict, because, of=1, todo=NOTE, go_to=NEWEST)

    return over_time(judge, [until + A_DAY], today)


def _at(meeting: Meeting, today: date) -> Finding:
    until, when = enough_until(meeting.met_on), written_date(meeting.met_on)
    page = f"the page of {written_date(meeting.issue.issued_on)}"

    def judge(day: date) -> Finding:
        if day > until:
            because = f"Governors last discussed {page} on {when}; that was enough until "
            because += f"{written_date(until)}."
            return Finding(Verdict.NOT_MET, because, of=1, todo=ISSUE, go_to=DRAFT)
        if not _was_reviewed(meeting.issue):
            because = f"Governors discussed {page} on {when}. It did not say that filtering and "
            because += "monitoring were reviewed."
            return Finding(Verdict.PARTLY, because, of=1, todo=ISSUE, go_to=DRAFT)
        because = f"Governors discussed {page} on {when} ({meeting.minute}). It said that "
        because += "filtering and monitoring were reviewed."
        return Finding(Verdict.MET, because, met=1, of=1, oldest_on=meeting.met_on)

    return over_time(judge, [until + A_DAY], today)
