"""What somebody is worried about, and how soon it is answered by whoever is told."""

from datetime import date

from fingerpost.foundation.calendar.tests.build import terms
from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .accounts import say_whose
from .roles import LONG_AGO, name
from .school import CAST, School, on

MONDAY, DECEMBER = date(2026, 11, 2), date(2026, 12, 2)
JANUARY, FEBRUARY = date(2027, 1, 13), date(2027, 2, 3)


def enter_terms(school: School) -> None:
    told = {}
    for term in terms(2026):
        first, last = term.half_term
        days = {"starts_on": term.starts_on, "ends_on": term.ends_on}
        days |= {"half_from": first, "half_until": last}
        told |= {f"{term.name}_{part}": written_date(day) for part, day in days.items()}
    school.dita.open("/school-year/terms/?year=2026").send(**told)


def tell(school: School, times: int = 1) -> None:
    for _ in range(times):
        page = school.tess.open("/worries/tell/")
        page.send("Tell them", matter="material", about="nobody", words="A picture came up")


def answer(school: School, *numbers: int) -> None:
    for number in numbers:
        page = school.sal.open("/worries/").follow(f"W-{number}")
        page.send("I know of this and see to it")


@play("worries.answered")
def answered(school):
    with on(MONDAY):
        for _ in CAST:
            say_whose(school.hugh)
        name(school.hugh, "Sal Otterburn", "dsl", since=LONG_AGO)
        enter_terms(school)
        tell(school, 5)
        answer(school, 1, 2, 3, 4, 5)
        yield NOT_EVIDENCED
    with on(DECEMBER):
        yield MET
        tell(school)
    with on(JANUARY):
        yield PARTLY
        tell(school, 2)
    with on(FEBRUARY):
        yield NOT_MET
