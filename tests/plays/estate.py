"""What the register of assets shows: that things are listed, described, labelled and safe."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .devices import IMPORT, check, mended, page_of, set_alike, ten
from .mending import mend
from .sheets import bring, day

NEW = "/assets/new/"
COMPLETE = f"Laptop,Year 4,2 September 2025,{day(900)}"


@play("estate.tags")
def tags(school):
    yield NOT_EVIDENCED
    school.tess.open(NEW).send(name="Signpost 14", kind="laptop")
    yield NOT_MET
    for n in range(9):
        school.tess.open(NEW).send(name="Signpost 14", kind="laptop", tag=f"FW {n}")
    yield PARTLY
    school.tess.open("/assets/").follow("AST-0001").follow("Change").send(tag="FW 10")
    yield MET


@play("estate.dfe_fields")
def every_detail(school):
    yield NOT_EVIDENCED
    rows = [f"SN {n},{COMPLETE}" for n in range(10)]
    bring(school.tess, IMPORT, "Serial number,Type,Assigned to,Purchased,Review date", *rows)
    yield NOT_MET
    tess = school.tess.open(page_of("estate.dfe_fields")).follow("Complete the details of 10")
    mend(tess.follow("without a location"), "Room 4", 9)
    yield PARTLY
    tess.open(page_of("estate.dfe_fields")).follow("AST-").send(location="Room 4")
    yield MET


@play("estate.review_dates")
def review_dates(school):
    """Those of an import count in full once a spot check bears the register out."""
    yield NOT_EVIDENCED
    bring(school.tess, IMPORT, "Serial number,Type", "S1,Laptop", "S2,Printer")
    yield NOT_MET
    tess = school.tess.open(page_of("estate.review_dates")).follow("Mend the 2")
    tess.send("Save", same=day(300))
    yield PARTLY
    check(tess.follow("Go and look at ten"), "right", "right")
    yield MET


@play("estate.replacement_costs")
def replacement_costs(school):
    """The business manager knows what things cost."""
    yield NOT_EVIDENCED
    ten(school, "Type,Review date", f"Printer,{day(300)}")
    yield NOT_MET
    mend(school.bo.open(page_of("estate.replacement_costs")).follow("Mend the 10"), "480", 9)
    yield PARTLY
    mend(school.bo.follow("Mend the"), "£520.50")
    yield MET


@play("estate.encryption")
def encryption(school):
    yield NOT_EVIDENCED
    ten(school, "Type", "Laptop")
    yield NOT_MET
    tess = school.tess.open(page_of("estate.encryption")).follow("Encrypt 10")
    mend(tess.follow("Mend them"), "yes", 9)
    yield PARTLY
    mend(tess.follow("Mend it"), "yes")
    yield MET


@play("estate.safe_systems")
def safe_systems(school):
    """What is alike is set alike."""
    yield NOT_EVIDENCED
    ten(school, "Type,OS", "Chromebook,ChromeOS")
    yield NOT_MET
    tess = school.tess.open(page_of("estate.safe_systems")).follow("Upgrade or replace 10")
    set_alike(tess, "support_ends_on", day(700))
    yield MET
    tess.open(NEW).send(name="Old one", kind="laptop", os="Windows 7")
    yield PARTLY


@play("estate.portable_managed")
def portable_managed(school):
    """By what device management exports."""
    yield NOT_EVIDENCED
    ten(school, "Type", "iPad")
    yield NOT_MET
    seen = [f"FW {n},{day(-3)}" for n in range(10)]
    bring(school.tess, IMPORT, "Asset tag,Last check-in", *seen[:9])
    yield PARTLY
    bring(school.tess, IMPORT, "Asset tag,Last check-in", *seen)
    yield MET


@play("estate.supported")
def supported(school):
    """Devices first, then the licences of what runs on them."""
    yield NOT_EVIDENCED
    ten(school, "Type", "Switch")
    yield NOT_MET
    school.tess.open(page_of("estate.supported")).follow("Mend the 10").send("Save", same=day(500))
    yield PARTLY
    school.tess.follow("List your software licences").follow("Add a licence").send(
        product="Wordsmith", kind="subscription", metric="site", ends_on=day(300)
    )
    yield MET


mended("estate.editions", "Type,OS", "Laptop,Windows 11 Home", "Windows 11 Education")
mended("estate.managed", "Type", "Desktop", day(-2))
