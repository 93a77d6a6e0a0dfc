"""What the list of approved apps shows."""

from datetime import timedelta

from fingerpost.foundation.now import today

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .approving import approve_all
from .school import School, on
from .sheets import bring
from .visitor import Visitor

HEADS = "App,What it is for,Who uses it,Personal data,Uses AI"
PLAIN, WITH_AI = "Signpost,Spelling,Staff,None,No", "Milestone {},Letters,Staff,Of staff,Yes"
CONTRACTS = (
    "Main line,Broadband,In force",
    "Our technician,IT support,In force",
    "Word processor,Software licence,In force",
    "Pupil records,Management information system,In force",
)


def list_apps(school: School, *rows: str) -> None:
    bring(school.tess, "/approved-apps/import/", HEADS, *rows)


def approve(school: School, *deciders: Visitor) -> None:
    """Tess asks about every app, and each whose yes it takes gives it."""
    school.tess.open("/approved-apps/").follow("Ask for a decision").send(why="We tried it")
    for who in deciders:
        approve_all(who)


@play("approved_apps.with_contracts")
def with_contracts(school):
    yield NOT_EVIDENCED
    list_apps(school, PLAIN)
    approve(school, school.dita, school.pia)
    yield NOT_MET
    bring(school.bo, "/contracts/import/", "Title,Kind,Status", *CONTRACTS[:2])
    yield PARTLY
    bring(school.bo, "/contracts/import/", "Title,Kind,Status", *CONTRACTS[2:])
    yield MET
    with on(today() + timedelta(days=400)):
        yield PARTLY


@play("approved_apps.ai_weighed")
def ai_weighed(school):
    yield NOT_EVIDENCED
    list_apps(school, PLAIN)
    yield MET
    list_apps(school, WITH_AI.format(1))
    yield NOT_MET
    approve(school, school.dita, school.pia, school.sal)
    yield MET
    list_apps(school, WITH_AI.format(2))
    yield PARTLY
