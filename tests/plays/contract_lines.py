"""What the register of contracts shows of internet lines."""

from datetime import date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .mending import mend
from .school import on
from .sheets import bring

IMPORT = "/contracts/import/"
HEADS = "Title,Kind,Status"
MAIN, ANNEXE = "Main line,Broadband,In force", "Annexe line,Broadband,In force"
BACKUP = "Backup line,Broadband: backup line,In force"
AUTUMN, YEAR_AFTER = date(2026, 11, 20), date(2027, 11, 25)


def change(who, contract: str, **answers) -> None:
    """Look a line up among the contracts, and say more of it."""
    who.open("/contracts/").follow(contract).follow("Change").send(**answers)


@play("contracts.full_fibre")
def full_fibre(school):
    bring(school.bo, IMPORT, HEADS, MAIN, ANNEXE)
    yield NOT_EVIDENCED
    change(school.tess, "CON-0001", line="copper")
    yield NOT_MET
    change(school.tess, "CON-0002", line="fttp")
    yield PARTLY
    change(school.tess, "CON-0001", line="leased")
    yield MET


def speeds(key, phase, slow, lopsided, fast):
    @play(key)
    def speed(school):
        bring(school.bo, IMPORT, HEADS, MAIN)
        school.dita.open("/our-school/change/").send(phase=phase)
        yield NOT_EVIDENCED
        for (down, up), verdict in ((slow, NOT_MET), (lopsided, PARTLY), (fast, MET)):
            change(school.tess, "CON-0001", download=down, upload=up)
            yield verdict


speeds("contracts.speed_of_a_primary", "primary", (80, 20), (100, 20), (100, 30))
speeds("contracts.speed_of_a_larger_school", "secondary", (500, 500), (1000, 200), (1000, 1000))


@play("contracts.two_lines")
def two_lines(school):
    yield NOT_EVIDENCED
    bring(school.bo, IMPORT, HEADS, MAIN)
    yield NOT_MET
    bring(school.bo, IMPORT, HEADS, BACKUP)
    school.tess.open("/contracts/mend/?missing=line")
    mend(school.tess, "fttp")
    yield PARTLY
    change(school.tess, "CON-0002", line="mobile")
    yield MET


def looked_at(key, *lines):
    @play(key)
    def reviewed(school):
        yield NOT_EVIDENCED
        with on(AUTUMN):
            bring(school.bo, IMPORT, HEADS, *lines)
            yield NOT_MET
            change(school.bo, "CON-0001", reviewed_on="2 November 2026")
            yield PARTLY
            change(school.bo, "CON-0002", reviewed_on="20 November 2026")
            yield MET
        with on(YEAR_AFTER):
            yield NOT_MET


looked_at("contracts.broadband_reviewed", MAIN, ANNEXE)
looked_at("contracts.backup_reviewed", BACKUP, "Annexe backup,Broadband: backup line,In force")
