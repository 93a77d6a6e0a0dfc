"""What is agreed with IT support, from the first draft until nobody has looked at it for years."""

from datetime import date

from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .approving import approve_all
from .guides import write
from .school import School, on

SPRING, AFTER = date(2027, 3, 1), date(2027, 3, 2)
WORDS = {"when_down": "Ring the office on 200", "emergency": "Nobody", "days_to_confirm": "5"}


def put_forward(school: School) -> None:
    hours = {"term_days": ["0", "1", "2", "3", "4"], "term_opens": "08:00", "term_closes": "17:00"}
    school.dita.open("/school-year/support-hours/").send(**hours)
    page = school.dita.open("/support/prepare/").send("Prepare it")
    draft = page.page.request.path
    school.dita.open(f"{draft}change/words/").send(ways="Here\nRing 200", **WORDS)
    school.dita.open(f"{draft}put-forward/").send(wanted_from=written_date(AFTER))


def every_verdict(school: School):
    with on(SPRING):
        yield NOT_EVIDENCED
        put_forward(school)
        yield PARTLY
        approve_all(school.tess)
    with on(AFTER):
        yield MET
    with on(AFTER.replace(year=2028, month=6)):
        yield PARTLY
    with on(AFTER.replace(year=2030)):
        yield NOT_MET


@play("support.times")
def times(school):
    yield from every_verdict(school)


@play("support.priorities")
def priorities(school):
    yield from every_verdict(school)


@play("support.escalation")
def escalation(school):
    yield from every_verdict(school)


@play("support.ways")
def ways(school):
    with on(SPRING):
        write(school, "problems")
    yield from every_verdict(school)
