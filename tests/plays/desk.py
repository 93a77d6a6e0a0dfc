"""Requests, as people make them and IT support solves them."""

from datetime import date, timedelta

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .approving import approve_all
from .school import School, on
from .sheets import bring

SPRING = date(2027, 3, 1)  # a Monday
LATER = SPRING + timedelta(days=21)
HOURS = {"term_days": ["0", "1", "2", "3", "4"], "term_opens": "08:00", "term_closes": "17:00"}


def ask(school: School, times: int = 1, **told: str) -> None:
    for _ in range(times):
        page = school.tess.open("/help/ask/broken/")
        page.send("Ask IT support", summary="It stays dark", elsewhere="Hall", **told)


def ask_about_filter(school: School, **told: str) -> None:
    """A request about the only system that is listed; `told` is what is changed with it."""
    ask(school, description="An artist’s site is needed in Year 6")
    pk = school.tess.page.request.path.strip("/").split("/")[-1]
    page = school.tess.open(f"/desk/{pk}/").follow("Change")
    system = page.page.html.select("[name=system] option, [name=system]")[-1]["value"]
    page.send("Save", system=system, **told)


def fix(school: School, times: int = 1) -> None:
    for _ in range(times):
        school.tess.open("/desk/").follow("Fixed").send("Done", resolution="New cable")


@play("desk.followed")
def followed(school):
    yield NOT_EVIDENCED
    with on(SPRING):
        school.dita.open("/school-year/support-hours/").send(**HOURS)
        ask(school)
        yield MET
    with on(LATER):
        yield NOT_MET
        ask(school, 3)
        yield PARTLY


@play("desk.told")
def told(school):
    yield NOT_EVIDENCED
    ask(school, year_group="Year 4")
    fix(school)
    yield MET
    ask(school)
    fix(school)
    yield NOT_MET
    ask(school, 2, year_group="Year 4")
    fix(school, 2)
    yield PARTLY


@play("desk.solved")
def solved(school):
    with on(SPRING):
        yield NOT_EVIDENCED
        ask(school, 4)
        yield NOT_EVIDENCED
    with on(LATER):
        yield NOT_MET
        fix(school, 3)
        yield PARTLY
        fix(school)
        yield MET


@play("desk.faults")
def faults(school):
    yield NOT_EVIDENCED
    ask(school, 3)
    yield NOT_MET
    fix(school, 2)
    yield PARTLY
    fix(school)
    yield MET


@play("desk.in_use")
def in_use(school):
    yield NOT_EVIDENCED
    ask(school)
    yield MET


@play("desk.filtering")
def filtering(school):
    bring(school.tess, "/systems/import/", "Name,Kind,Status", "Sieve,filtering,In use")
    with on(SPRING):
        yield NOT_EVIDENCED
        for _ in range(4):
            ask_about_filter(school)
    with on(LATER):
        yield NOT_MET
        fix(school, 3)
        yield PARTLY
        fix(school)
        yield MET


@play("desk.filter_changes")
def filter_changes(school):
    bring(school.tess, "/systems/import/", "Name,Kind,Status", "Sieve,filtering,In use")
    yield NOT_EVIDENCED
    ask_about_filter(school, kind="change")
    school.tess.follow("Plan it").send(back_out="Set it back", standards="FAM-3, still met")
    asked = school.tess.follow("Ask for approval")
    hugh = next(
        each["value"]
        for each in asked.page.html.select("[name=member]")
        if "Hugh" in each.find_next("label").get_text()
    )
    asked.send(member=hugh)
    approve_all(school.hugh)
    fix(school)
    yield MET
    ask_about_filter(school, kind="change")
    fix(school)
    yield PARTLY
    ask_about_filter(school, kind="change")
    fix(school)
    yield NOT_MET


@play("desk.seen")
def seen(school):
    yield NOT_EVIDENCED
    school.hugh.open("/people/new/").send(name="Una Thornby")
    here = school.hugh.page.request.path
    ask(school, who="Una Thornby")
    yield NOT_MET
    school.hugh.open("/people/new/").send(name="Ada Coppice", email="ada@school.example")
    ask(school, 3, who="Ada Coppice")
    yield PARTLY
    school.hugh.open(here).follow("Change").send(email="una@school.example")
    yield MET
