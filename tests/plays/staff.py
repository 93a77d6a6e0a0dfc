"""What staff lists show of joiners and leavers."""

from datetime import timedelta

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from . import NOT_EVIDENCED, NOT_MET, PARTLY, play
from .sheets import text

TWO_PEOPLE = text(
    "Name,Email", ["Ada Coppice,ada@school.example", "Ted Brackley,ted@school.example"]
)


def compare(visitor):
    """Hold a staff list that names everybody against the list of people."""
    visitor.open("/people/lists/").follow("Compare a staff list")
    visitor.send(file=("staff.csv", TWO_PEOPLE)).send(is_complete="yes")


def leaves(visitor, name, days_ago):
    visitor.open("/people/new/").send(name=name).follow("Note leaving")
    visitor.send(on=written_date(today() - timedelta(days=days_ago)))


@play("staff.compared")
def compared(school):
    yield NOT_EVIDENCED
    compare(school.bo)
    yield NOT_MET
    school.bo.send("Confirm all")
    yield PARTLY


@play("staff.left_in_time")
def left_in_time(school):
    yield NOT_EVIDENCED
    leaves(school.bo, "Ted Brackley", days_ago=1)
    yield PARTLY
    leaves(school.bo, "Ada Coppice", days_ago=9)
    yield NOT_MET
