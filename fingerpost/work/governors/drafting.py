"""The page as it would be issued now: what is written on it, and what the records say."""

import hashlib
from collections.abc import Mapping
from datetime import date

from fingerpost.foundation.audit.chain import canonical
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_date

from . import answers, desk, lamps, spending, weaknesses
from .lamps import lit
from .models import Issue, Question, Words
from .shapes import Page, Section
from .standing import first_line, lede, position, standing, trend, verdicts

NO_DECISION = "No decision is asked of governors this time."


def draft(organisation: Organisation, day: date) -> Page:
    """The governors' page of today."""
    words = Words.objects.first() or Words()
    last = Issue.objects.all().latest_first().first()
    now = standing(organisation, day, (last.issued_on, last.page.verdicts) if last else None)
    asked = list(Question.objects.all().to_show())
    found, ahead = tuple(lit(now.every)), spending.ahead(organisation, day)
    public = (
        position(now),
        trend(now),
        lamps.section(found),
        spending.spending(ahead),
        desk.desk(day),
        _decisions(words),
        answers.section(asked, confidential=False),
    )
    confidential = (
        weaknesses.risks(words.risks, day),
        weaknesses.weak(now),
        weaknesses.worse(now),
        weaknesses.overridden(now),
        spending.contracts(ahead),
        answers.section(asked, confidential=True),
    )
    return Page(
        first=f"{first_line(now)}.",
        lede=lede(now),
        introduction=tuple(weaknesses.lines(words.introduction)),
        public=tuple(each for each in public if each),
        confidential=tuple(each for each in confidential if each),
        lamps={each.lamp.word: each.verdict.value for each in found},
        verdicts=verdicts(now.counts),
    )


def _decisions(words: Words) -> Section:
    asked = tuple(weaknesses.lines(words.decisions))
    return Section(
        "decisions",
        "Decisions asked of governors",
        said=() if asked else (NO_DECISION,),
        items=asked,
        ask=tuple(f"“{each}” What happens if we decide otherwise?" for each in asked),
    )


def sealed(school: str, edition: int, issued_on: date, body: Mapping[str, object]) -> str:
    """The hash of a page: what it says, of which school, and on which day it was issued."""
    said = {"school": school, "edition": edition, "on": issued_on.isoformat(), "body": body}
    return hashlib.sha256(canonical(said)).hexdigest()


def draft_hash(organisation: Organisation, day: date, page: Page | None = None) -> str:
    """The hash that the page of a day will have; whoever issues it says so that they read it."""
    last = Issue.objects.all().latest_first().first()
    edition = last.edition + 1 if last else 1
    return sealed(organisation.name, edition, day, (page or draft(organisation, day)).body)


def as_issued(issue: Issue, school: str) -> bool:
    """Whether a stored page still says what its hash covers."""
    return sealed(school, issue.edition, issue.issued_on, issue.body) == issue.content


def title_of(issue: Issue | None, day: date) -> str:
    """What stands on top of a page that was issued, or of a draft."""
    if issue is None:
        return f"Governors’ page, draft of {written_date(day)}"
    return f"Governors’ page, {written_date(issue.issued_on)}"
