"""Guides and technical notes, as they are written and grow old."""

from datetime import date, timedelta

from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .school import School, on

SPRING = date(2027, 3, 1)
SOON, A_YEAR = timedelta(days=10), timedelta(days=365)


def write(school: School, topic: str, keeps: timedelta = A_YEAR, audience: str = "all") -> None:
    told = {"title": "How it is done", "body": "1. Press", "topic": topic, "audience": audience}
    page = school.tess.open("/help/guides/write/")
    page.send(**told, review_on=written_date(SPRING + keeps))


def covering(key: str, audience: str, *steps: tuple) -> None:
    """Topic by topic, with what is said after each."""

    @play(key)
    def written(school):
        yield NOT_EVIDENCED
        with on(SPRING):
            for topic, verdict in steps:
                write(school, topic, audience=audience)
                yield verdict
        with on(SPRING + 2 * A_YEAR):
            yield NOT_MET


covering(
    "guides.common",
    "all",
    ("signing-in", NOT_MET),
    ("passwords", PARTLY),
    ("problems", PARTLY),
    ("asking", MET),
)
covering(
    "guides.technical",
    "technical",
    ("network", NOT_MET),
    ("systems", PARTLY),
    ("recovery", MET),
)
covering(
    "guides.network",
    "technical",
    ("network", NOT_MET),
    ("settings", PARTLY),
    ("addresses", MET),
)
covering("guides.switches", "technical", ("network", PARTLY), ("settings", MET))


@play("guides.current")
def current(school):
    yield NOT_EVIDENCED
    with on(SPRING):
        for keeps in (SOON, A_YEAR, A_YEAR, A_YEAR):
            write(school, "other", keeps)
        yield MET
    with on(SPRING + 2 * SOON):
        yield PARTLY
    with on(SPRING + 2 * A_YEAR):
        yield NOT_MET
