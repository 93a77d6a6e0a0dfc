"""Security updates, as each comes out and is installed."""

from datetime import date, timedelta

from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .school import School, on

CAME = date(2027, 3, 1)
LATER = CAME + timedelta(days=40)


def enter(school: School, risk: str) -> None:
    told = {"title": "Junction OS", "risk": risk, "affects": "9 switches"}
    page = school.tess.open("/desk/updates/").follow("Enter an update")
    page.send(**told, published_on=written_date(CAME))


def timed(key: str, risk: str) -> None:
    @play(key)
    def installed(school):
        yield NOT_EVIDENCED
        with on(CAME):
            enter(school, risk)
            yield NOT_EVIDENCED
            school.tess.send("Note it")
            yield MET
        with on(LATER):
            enter(school, risk)
            yield PARTLY
            enter(school, risk)
            yield NOT_MET


timed("updates.high_risk", "high")
timed("updates.instructed", "instructed")
