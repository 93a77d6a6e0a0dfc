"""What pages for governors, and the meetings that discussed them, show."""

from datetime import date, timedelta

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .school import School, on

SUMMER = date(2027, 6, 1)


def issue(school: School) -> None:
    school.dita.open("/governors/draft/issue/").send("Issue it")


def discuss(school: School) -> None:
    page = school.dita.open("/governors/").follow("Note the meeting that discussed it")
    page.send(met_on=written_date(today()), minute="Full governing board, item 7")


def review(school: School) -> None:
    """Sal says that filtering and monitoring were gone through."""
    day, until = today(), today() + timedelta(days=90)
    said = {"verdict": "met", "words": "We went through both.", "true_on": written_date(day)}
    page = school.sal.open("/standards/requirement/FAM-2.1/say/")
    page.send(**said, until=written_date(until))


@play("governors.assured")
def assured(school):
    with on(SUMMER):
        yield NOT_EVIDENCED
        issue(school)
        yield PARTLY
        discuss(school)
        yield PARTLY
        review(school)
        issue(school)
        discuss(school)
        yield MET
    with on(SUMMER.replace(year=SUMMER.year + 10)):
        yield NOT_MET
