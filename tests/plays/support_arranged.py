"""Who supports what, and the months at the desk: from nothing to words that are years old."""

from datetime import date

from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .approving import approve_all
from .school import School, on

SPRING, AFTER = date(2027, 3, 1), date(2027, 4, 20)
NEEDS = {"needs": "Four days on site", "exams": "None", "emergencies": "Within the hour"}


def put_forward(school: School) -> None:
    draft = school.dita.open("/support/arrangement/prepare/").send("Prepare it").page.request.path
    lines = school.dita.open(f"{draft}change/lines/")
    fields = next(form.fields for form in lines.page.forms.values() if "party_0" in form.fields)
    lines.send(**{name: "own" for name in fields if str(name).startswith("party_")})
    school.dita.open(f"{draft}change/needs/").send(**NEEDS)
    school.dita.open(f"{draft}change/badges/").send(nothing_needed="The trust holds them")
    a_year = SPRING.replace(year=SPRING.year + 1)
    school.dita.open(f"{draft}put-forward/").send(review_on=written_date(a_year))


def every_verdict(school: School):
    with on(SPRING):
        yield NOT_EVIDENCED
        put_forward(school)
        yield PARTLY
        approve_all(school.bo)
        yield MET
    with on(SPRING.replace(year=2028, month=6)):
        yield PARTLY
    with on(SPRING.replace(year=2030)):
        yield NOT_MET


for key in ("arrangement.services", "arrangement.needs", "arrangement.badges"):
    play(key)(every_verdict)


@play("months.used")
def months_used(school):
    with on(SPRING):
        yield NOT_EVIDENCED
        asked = {"summary": "The projector stays dark", "elsewhere": "The hall"}
        school.tess.open("/desk/ask/").send(**asked)
    with on(AFTER):
        school.dita.open("/desk/numbers/").send("Freeze what is over now")
        yield NOT_MET
        month = school.dita.open("/desk/numbers/").follow("March 2027").follow("Write what follows")
        month.send(conclusion="Nothing has to change")
        yield MET
    with on(date(2027, 7, 1)):
        yield PARTLY
    with on(date(2028, 7, 1)):
        yield NOT_MET


def looked_at(school: School, kind: str, *later: date):
    with on(SPRING):
        yield NOT_EVIDENCED
        said = {"held_on": written_date(SPRING), "took_part": "The deputy and IT support"}
        page = school.dita.open(f"/desk/numbers/reviews/{kind}/")
        page.send(**said, found="It works", follows="Nothing has to change")
        yield MET
    for day, verdict in zip(later, (PARTLY, NOT_MET), strict=True):
        with on(day):
            yield verdict


@play("months.reviewed")
def months_reviewed(school):
    yield from looked_at(school, "service", date(2027, 9, 1), date(2028, 9, 1))


@play("months.capacity")
def months_capacity(school):
    yield from looked_at(school, "capacity", date(2028, 9, 1), date(2029, 9, 1))
