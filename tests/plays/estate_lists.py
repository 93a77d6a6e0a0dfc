"""What other lists of the same devices show, and a look at what is there."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .devices import check, page_of, ten
from .sheets import text
from .visitor import Visitor

ON_LIST = (
    ("estate.protected", "Laptop", "Compare the register with the list of the virus", "protection"),
    ("estate.switches_in_tool", "Switch", "Compare the register with the list of", "network"),
    ("estate.access_points_in_tool", "Access point", "Compare the register with", "network"),
)


def compare(who: Visitor, source: str, tags: range) -> None:
    """Hold another list, which knows these tags, beside the register."""
    rows = [f"Device {n},FW {n}" for n in tags]
    sheet = ("list.csv", text("Device name,Asset tag", rows))
    who.follow("Compare with a list").send("Go on", source=source, file=sheet).send("Compare")


@play("estate.listed")
def listed(school):
    tess, page = school.tess, page_of("estate.listed")
    yield NOT_EVIDENCED
    ten(school, "Type", "Laptop")
    yield PARTLY
    compare(tess.open(page).follow("Compare the register"), "intune", range(5, 15))
    yield NOT_MET
    compare(tess.open(page).follow("Answer for 10 rows"), "intune", range(10))
    yield MET


def on_list(key, kind, step, source):
    """What such a list does not say, a person has to."""

    @play(key)
    def acts(school):
        tess, page = school.tess, page_of(key)
        ten(school, "Type", kind)
        yield NOT_EVIDENCED
        compare(tess.open(page).follow(step), source, range(7))
        yield NOT_MET
        compare(tess.open(page).follow("See to 3").follow("Comparisons"), source, range(10))
        yield PARTLY


@play("estate.borne_out")
def borne_out(school):
    """Whoever keeps a register looks whether it is right."""
    tess, bo, pia = school.tess, school.bo, school.pia
    tess.open("/assets/new/").send(name="Signpost 14", kind="laptop")
    yield NOT_EVIDENCED
    check(tess.open(page_of("estate.borne_out")).follow("Go and look at ten"), "wrong")
    yield NOT_MET
    check(tess.open(page_of("estate.borne_out")).follow("Put the register of assets"), "right")
    yield PARTLY
    bo.open("/contracts/new/").send(title="Broadband", kind="broadband")
    check(bo.open("/contracts/spot-checks/"), "right")
    pia.open("/information-assets/new/").send(name="Pupil records", kind="pupils")
    check(pia.open("/information-assets/spot-checks/"), "right")
    yield MET


for each in ON_LIST:
    on_list(*each)
