"""What the register of information assets shows."""

from datetime import date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .mending import mend
from .school import School, on
from .sheets import bring

IMPORT = "/information-assets/import/"
SYSTEMS = [f"Signpost {n},Learning,In use,Of pupils" for n in range(1, 4)]
NEEDED = (
    "Name,Business function,Whose data,System,Status,Purpose,Subjects,Categories,Lawful basis,"
    "Special,Retention,Security,Owner,Review date"
)
SAID = "To teach,pupils,names,Public task,No,A year,Second step,Bel Ledgerly,1 July 2030"
AUTUMN = date(2026, 11, 20)


def hold_data(school: School) -> None:
    """Three systems that hold data of pupils."""
    bring(school.tess, "/systems/import/", "Name,Kind,Status,Personal data", *SYSTEMS)


def list_live(school: School, *begun: str) -> None:
    """Entries that the DPO brings in with all that a live one says, and then decides about."""
    bring(school.pia, IMPORT, NEEDED, *(f"{each},Live,{SAID}" for each in begun))
    school.pia.open("/information-assets/mend/?missing=to-decide")
    mend(school.pia, "live", most=len(begun))


def answer(school: School, system: str, **said: str) -> None:
    asked = school.pia.open("/information-assets/questions/")
    asked.follow(f"Answer.*{system}").send(**said)


@play("information.register")
def register(school):
    yield NOT_EVIDENCED
    school.tess.open("/information-assets/new/").send(name="Visitors", kind="site")
    yield NOT_MET
    list_live(school, "Registers,Pupil records,Pupils,", "Payroll,Staff,Staff,")
    yield PARTLY
    list_live(school, "Visitors,Site,Others only,")
    yield PARTLY
    school.dita.follow("Name the data protection officer").follow("Appoint somebody")
    school.dita.send(who="Pia Oakleaf")
    yield MET


@play("information.systems")
def systems(school):
    yield NOT_EVIDENCED
    hold_data(school)
    yield NOT_MET
    list_live(school, "Results,Assessment,Pupils,Signpost 1", "Maps,Teaching,Pupils,Signpost 2")
    yield PARTLY
    answer(school, "Signpost 3", answer="no", because="It shows maps without names")
    yield MET


@play("information.told")
def told(school):
    yield NOT_EVIDENCED
    hold_data(school)
    yield NOT_MET
    for system in ("Signpost 1", "Signpost 2"):
        answer(school, system, answer="draft")
    yield PARTLY
    answer(school, "Signpost 3", answer="no", because="It shows maps without names")
    yield MET


@play("information.advice")
def advice(school):
    yield NOT_EVIDENCED
    with on(AUTUMN):
        school.pia.open("/information-assets/advice/").send(text="Encrypt the old server")
        yield MET
    with on(date(2027, 6, 1)):
        yield PARTLY
    with on(date(2027, 12, 1)):
        yield NOT_MET
