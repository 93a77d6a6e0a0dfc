"""What going to look, room by room, shows."""

from datetime import timedelta

from fingerpost.foundation.now import today

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .devices import page_of, ten
from .school import School, on
from .visitor import Visitor


def rooms(school: School, *names: str) -> None:
    school.tess.open("/rooms/add-many/").send(lines="\n".join(names))


def begin(who: Visitor, *ticked: str) -> Visitor:
    """Of the whole school, or of some rooms by their keys."""
    which = {"which": "some", "rooms": list(ticked)} if ticked else {"which": "whole"}
    return who.open("/stocktakes/begin/").send(**which)


def count(who: Visitor, room: str, most: int = 99) -> None:
    """Go through a room and see the first things that are expected there."""
    who.follow(room)
    if here := [box["value"] for box in who.page.html.select("main [name=asset]")][:most]:
        who.send("Count what I ticked", asset=here)
    who.send("This room is done")


def finish(who: Visitor) -> None:
    who.follow("Finish the stocktake").send("Finish")


@play("stocktakes.register_kept")
def register_kept(school):
    yield NOT_EVIDENCED
    ten(school, "Type,Location", "Laptop,Room 1")
    rooms(school, "Room 1")
    tess = begin(school.tess)
    count(tess, "Room 1", 7)
    finish(tess)
    yield NOT_MET
    begin(tess)
    count(tess, "Room 1")
    finish(tess)
    yield PARTLY
    school.hugh.open(page_of("stocktakes.register_kept")).follow("Name the SLT digital lead").send(
        **{"slt-digital-lead": "Dita Fernside"}
    )
    yield MET


@play("stocktakes.register_reviewed")
def register_reviewed(school):
    yield NOT_EVIDENCED
    ten(school, "Type,Location", "Laptop,Room 1")
    rooms(school, "Room 1", "Room 2")
    tess = school.tess.open("/stocktakes/begin/")
    first = tess.page.html.select_one("main [name=rooms]")["value"]
    count(begin(tess, first), "Room 1")
    finish(tess)
    yield PARTLY
    begin(tess)
    count(tess, "Room 1")
    count(tess, "Room 2")
    finish(tess)
    yield MET
    with on(today() + timedelta(days=123)):
        yield NOT_MET
        tess.open(page_of("stocktakes.register_reviewed")).follow("Review the register of assets")
        tess.follow("Review").send(basis="every", findings="All ten are here.")
        yield MET


@play("stocktakes.server_room")
def server_room(school):
    tess, page = school.tess, page_of("stocktakes.server_room")
    yield NOT_EVIDENCED
    tess.open(page).follow("Say which room").follow("Add one room")
    tess.send(name="Server room", use="server-room")
    tess.open("/assets/new/").send(name="Signpost 14", kind="laptop", location="Server room")
    yield NOT_MET
    tess.open(page).follow("Keep devices with batteries").follow("Change").send(location="Office")
    count(begin(tess), "Server room")
    finish(tess)
    yield MET
    with on(today() + timedelta(days=367)):
        yield PARTLY
