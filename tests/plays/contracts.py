"""What the register of contracts shows of itself."""

from datetime import date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .mending import mend
from .school import School, on
from .sheets import bring

IMPORT = "/contracts/import/"
HEADS = "Title,Kind,Status,Supplier"
AUTUMN = date(2026, 11, 20)
FIVE = [
    f"Signpost {n},{kind},In force,Cablewick Ltd"
    for n, kind in enumerate(
        ("Broadband", "IT support", "Subscription", "Cloud service", "Safeguarding records"), 1
    )
]

PHONES = [f"Signpost {n},Telephony,In force,Cablewick Ltd" for n in range(1, 4)]


def agreed(school: School) -> None:
    """One contract of each sort that the DfE names, of which no more is said."""
    bring(school.bo, IMPORT, HEADS, *FIVE)


@play("contracts.valued")
def valued(school):
    yield NOT_EVIDENCED
    agreed(school)
    yield NOT_MET
    school.dita.follow("Enter the value of 5").follow("Mend them")
    mend(school.dita, 900, most=4)
    yield PARTLY
    school.bo.open("/contracts/mend/?missing=value")
    mend(school.bo, "1,200")
    yield MET


def technical_sides_one_by_one(school):
    yield NOT_MET
    school.tess.open("/contracts/mend/?missing=technical")
    mend(school.tess, "The whole site", most=3)
    yield PARTLY
    school.tess.open("/contracts/mend/?missing=technical")
    mend(school.tess, "Offices only")
    yield MET


@play("contracts.technical")
def technical(school):
    yield NOT_EVIDENCED
    agreed(school)
    yield from technical_sides_one_by_one(school)


@play("contracts.both_parts")
def both_parts(school):
    yield NOT_EVIDENCED
    rows = [f"{each},900,Rolls on month by month" for each in FIVE]
    bring(school.bo, IMPORT, f"{HEADS},Value a year,Renewal", *rows)
    yield from technical_sides_one_by_one(school)


@play("contracts.processor_terms")
def processor_terms(school):
    yield NOT_EVIDENCED
    agreed(school)
    school.pia.open("/contracts/mend/?missing=personal-data")
    mend(school.pia, "yes")
    yield NOT_MET
    school.dita.follow("Agree data protection terms for 5").follow("Mend them")
    mend(school.dita, "1 September 2026", most=4)
    yield PARTLY
    school.pia.open("/contracts/mend/?missing=agreement")
    mend(school.pia, "2 September 2026")
    yield MET


@play("contracts.data_back")
def data_back(school):
    yield NOT_EVIDENCED
    agreed(school)
    yield NOT_MET
    school.dita.follow("Find out how data comes back from 3")
    mend(school.dita, "CSV files")
    school.dita.follow("Find out how data comes back from 3")
    mend(school.dita, "returned", most=2)
    yield PARTLY
    school.pia.open("/contracts/mend/?missing=at-end")
    mend(school.pia, "both")
    yield MET


@play("contracts.spending")
def spending(school):
    yield NOT_EVIDENCED
    agreed(school)
    yield NOT_MET
    school.bo.open("/contracts/mend/?missing=value")
    mend(school.bo, 900)
    school.bo.open("/contracts/mend/?missing=renewal")
    mend(school.bo, "rolling", most=3)
    yield PARTLY


@play("contracts.decided_in_time")
def decided_in_time(school):
    yield NOT_EVIDENCED
    with on(AUTUMN):
        heads, ends = f"{HEADS},At the end it,End,Notice", "Renews by itself,31 March 2027,90"
        bring(school.bo, IMPORT, heads, *(f"{each},{ends}" for each in PHONES))
        grounds = {"usage": "Every day", "exempt": "It costs less than £100"}
        decide(school, "CON-0001", **grounds)
        yield MET
        decide(school, "CON-0002")
        yield NOT_MET
        decide(school, "CON-0003", **grounds)
        yield PARTLY
    with on(date(2027, 1, 2)):
        decide(school, "CON-0002", **grounds)
        yield MET


def decide(school: School, contract: str, **grounds: str) -> None:
    school.bo.open("/contracts/").follow(contract).follow("Decide|Change this decision")
    school.bo.send("Decide", decision="renew", **grounds)
