"""The school that a play is about: its people at the pages, and a calendar to turn."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

from conftest import somebody
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.verdicts import Verdict

from .visitor import Visitor

CAST = {
    "tess": ("Tess Wickham", Role.IT_SUPPORT),
    "dita": ("Dita Fernside", Role.SLT_DIGITAL_LEAD),
    "hugh": ("Hugh Larkmoor", Role.HEADTEACHER),
    "bo": ("Bo Marlpit", Role.BUSINESS),
    "pia": ("Pia Oakleaf", Role.DPO),
    "sal": ("Sal Otterburn", Role.DSL),
}


class School:
    """Fernwhistle Primary. Nothing is done to it but by the people below, at its pages."""

    tess: Visitor
    dita: Visitor
    hugh: Visitor
    bo: Visitor
    pia: Visitor
    sal: Visitor

    def __init__(self, organisation: Organisation):
        self.organisation = organisation
        for who, (name, role) in CAST.items():
            setattr(self, who, Visitor(somebody(name, role, organisation)))

    def verdict_of(self, id: str) -> Verdict:
        """What the page of a requirement says."""
        page = self.dita.open(f"/standards/requirement/{id}/").page.html
        said = page.select_one("main .verdict:not(.verdict--not-begun)").get_text(strip=True)
        return next(each for each in Verdict if each.label == said)

    def override(self, id: str, verdict: Verdict) -> None:
        """Dita says otherwise than the records; Hugh agrees where that makes it better."""
        until = written_date(today() + timedelta(days=90))
        said = {"verdict": verdict.value, "words": "We looked at it together.", "until": until}
        self.dita.open(f"/standards/requirement/{id}/override/").send(**said)
        if self.verdict_of(id) != verdict:
            waiting = self.hugh.open("/approvals/").page.html.select_one("main [name=row]")
            sign = self.hugh.open(f"/approvals/sign/?row={waiting['value']}")
            sign.send(decision="approved", typed=self.hugh.name)


@contextmanager
def on(day: date) -> Iterator[None]:
    """Do what follows on another day."""
    with pretend(datetime(day.year, day.month, day.day, 10, tzinfo=UTC)):
        yield
