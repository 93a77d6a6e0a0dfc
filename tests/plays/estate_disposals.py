"""Whether what has gone went in an orderly way."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .devices import page_of, ten
from .mending import mend
from .sheets import bring, day

GONE = "Laptop,Disposed"


@play("estate.disposal_dates")
def disposal_dates(school):
    yield NOT_EVIDENCED
    ten(school, "Type,Status", GONE)
    yield NOT_MET
    tess = school.tess.open(page_of("estate.disposal_dates")).follow("Enter when 10")
    mend(tess.follow("Mend them"), day(-30), 9)
    yield PARTLY
    mend(tess.follow("Mend it"), day(-30))
    yield MET


@play("estate.wiped")
def wiped(school):
    yield NOT_EVIDENCED
    ten(school, "Type,Status", GONE)
    yield NOT_MET
    mend(school.tess.open(page_of("estate.wiped")).follow("Mend the 10"), day(-40), 9)
    yield PARTLY
    mend(school.tess.follow("Mend the"), day(-40))
    yield MET


@play("estate.disposal_certificates")
def disposal_certificates(school):
    """One proposes, another approves; then the data is wiped, and last comes the certificate."""
    tess, hugh = school.tess, school.hugh
    tess.open("/assets/new/").send(name="Signpost 14", kind="laptop", status="spare", tag="FW 1")
    yield NOT_EVIDENCED
    tess.open("/assets/").follow("Propose disposal").send(why="Too old for security updates")
    hugh.open("/waiting/").follow("1 request for you").follow("Dispose of").follow(
        "Read and decide"
    )
    hugh.send(decision="approved", typed="Hugh Larkmoor")
    gone = {"status": "disposed", "wiped_on": day(0), "disposed_on": day(0)}
    tess.open("/assets/disposals/").follow("AST-").follow("Change").send(**gone)
    yield NOT_MET
    tess.open("/assets/disposals/").follow("Gone, and without a certificate").follow("Mend it")
    mend(tess, "WD 2041")
    yield MET
    bring(
        tess,
        "/assets/import/",
        "Asset tag,Type,Status,Certificate",
        "FW 2,Laptop,Disposed,",
        *(f"FW {n},Laptop,Disposed,WD {n}" for n in range(3, 12)),
    )
    yield PARTLY
