"""What the register of systems shows."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .mending import mend
from .school import School
from .sheets import bring

FIVE = [f"Signpost {n},mis,In use,Online" for n in range(1, 6)]


def in_use(school: School) -> None:
    """Five online systems, of which no more is said."""
    bring(school.tess, "/systems/import/", "Name,Kind,Status,Hosting", *FIVE)


@play("systems.downtime")
def downtime(school):
    yield NOT_EVIDENCED
    in_use(school)
    yield NOT_MET
    school.dita.follow("Mend the 5 systems")
    mend(school.dita, 4, most=3)
    yield PARTLY
    school.dita.follow("Mend the 2 systems")
    mend(school.dita, 24)
    yield MET


@play("systems.priorities")
def priorities(school):
    yield NOT_EVIDENCED
    in_use(school)
    yield NOT_MET
    school.dita.follow("Mend the 5 systems")
    mend(school.dita, "3")
    yield PARTLY
    school.dita.follow("Say which systems come first")
    school.dita.follow("SYS-0001").follow("Change").send(criticality="1")
    yield MET


@play("systems.single_sign_on")
def single_sign_on(school):
    yield NOT_EVIDENCED
    in_use(school)
    yield NOT_MET
    school.dita.follow("Mend the 5 systems")
    mend(school.dita, "sso", most=3)
    yield PARTLY
    school.dita.follow("Mend the 2 systems")
    mend(school.dita, "sso")
    yield MET


@play("systems.second_step")
def second_step(school):
    yield NOT_EVIDENCED
    in_use(school)
    yield NOT_MET
    school.dita.follow("Mend the 5 online systems")
    mend(school.dita, "all")
    yield PARTLY
