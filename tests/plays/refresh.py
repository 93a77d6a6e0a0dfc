"""What the forecast of replacements shows."""

from . import NOT_EVIDENCED, NOT_MET, PARTLY, play
from .devices import page_of, ten
from .mending import mend
from .sheets import day


@play("refresh.foreseen")
def foreseen(school):
    """IT support knows the days, the business manager the prices."""
    yield NOT_EVIDENCED
    ten(school, "Type", "Laptop")
    yield NOT_MET
    tess = school.tess.open(page_of("refresh.foreseen")).follow("See what the forecast lacks")
    mend(tess.follow("Add the dates").follow("Mend them"), day(-300))
    bo = school.bo.open(page_of("refresh.foreseen")).follow("See what the forecast lacks")
    mend(bo.follow("Add what they would cost").follow("Mend them"), "480", 6)
    yield PARTLY
