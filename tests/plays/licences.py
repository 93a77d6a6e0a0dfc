"""What the register of licences shows."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .mending import mend
from .school import School
from .sheets import bring

FIVE = [f"Signpost {n},Subscription,In use" for n in range(1, 6)]


def in_use(school: School, heads: str = "", cells: str = "") -> None:
    """Five programs that are paid for every year."""
    bring(
        school.tess,
        "/licences/import/",
        f"Product,Kind,Status{heads}",
        *(f"{each}{cells}" for each in FIVE),
    )


@play("licences.end_dates")
def end_dates(school):
    yield NOT_EVIDENCED
    in_use(school)
    yield NOT_MET
    school.dita.follow("Say when 5 licences end")
    mend(school.dita, "31 August 2027", most=4)
    yield PARTLY
    school.dita.follow("Say when 1 licence ends")
    mend(school.dita, "31 July 2027")
    yield MET


@play("licences.enough_seats")
def enough_seats(school):
    yield NOT_EVIDENCED
    in_use(school)
    yield NOT_EVIDENCED
    school.dita.follow("Say how many seats were bought")
    mend(school.dita, 30)
    yield NOT_EVIDENCED
    school.dita.follow("Count who uses what")
    mend(school.dita, 31, most=2)
    yield NOT_MET
    school.tess.open("/licences/mend/?missing=use")
    mend(school.tess, 30)
    for licence, verdict in (("LIC-0001", PARTLY), ("LIC-0002", MET)):
        school.tess.open("/licences/?missing=over").follow(licence)
        school.tess.follow("Change").send(bought=40)
        yield verdict
