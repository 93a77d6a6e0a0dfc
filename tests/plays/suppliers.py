"""What the register of suppliers shows."""

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .approving import approve_all
from .mending import mend
from .school import School
from .sheets import bring

HEADS = "Legal name,Kind,Status,Data role,How critical"
FIVE = [f"Brightmark {n} Ltd,Cloud service,In use,Processor,Critical" for n in range(1, 6)]


def have_checked(school: School) -> None:
    """Somebody asks for the suppliers in use to be approved, and who must decide says yes."""
    school.tess.open("/suppliers/").follow("Ask for approval").send(why="We read their answers")
    approve_all(school.pia)
    approve_all(school.bo)


def of_suppliers(key: str, good: object, *, enough: int) -> None:
    """Each supplier in use is asked for one thing, and most have it when `enough` do."""

    @play(key)
    def asked(school):
        yield NOT_EVIDENCED
        bring(school.dita, "/suppliers/import/", HEADS, *FIVE)
        yield NOT_EVIDENCED
        have_checked(school)
        yield NOT_MET
        school.dita.follow("Mend the 5")
        mend(school.dita, good, most=enough)
        yield PARTLY
        school.dita.follow("Mend the")
        mend(school.dita, good)
        yield MET


LATELY = written_date(today())
of_suppliers("suppliers.guarantees", LATELY, enough=4)
of_suppliers("suppliers.assurance", LATELY, enough=4)
of_suppliers("suppliers.data_place", "UK, Ireland", enough=4)
of_suppliers("suppliers.backups", LATELY, enough=3)
of_suppliers("suppliers.continuity", LATELY, enough=3)
of_suppliers("suppliers.accessibility", LATELY, enough=3)
