"""Ten things in the register of assets that lack something, and what people do about it."""

from fingerpost.standards import catalogue

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .mending import mend
from .school import School
from .sheets import bring
from .visitor import Visitor

IMPORT = "/assets/import/"


def ten(school: School, columns: str, cells: str) -> None:
    """Ten assets that are alike but for their tags."""
    rows = (f"FW {n},{cells}" for n in range(10))
    bring(school.tess, IMPORT, f"Asset tag,{columns}", *rows)


def page_of(key: str) -> str:
    """The first of the requirements that evidence serves."""
    return f"/standards/requirement/{catalogue.evidence_keys()[key][0]}/"


def mended(key: str, columns: str, cells: str, answer: str) -> None:
    """Ten bare rows are mended from the page of the requirement, all but one of them first."""

    @play(key)
    def acts(school):
        tess = school.tess
        yield NOT_EVIDENCED
        ten(school, columns, cells)
        yield NOT_MET
        mend(tess.open(page_of(key)).follow("Mend the 10"), answer, 9)
        yield PARTLY
        mend(tess.follow("Mend the"), answer)
        yield MET


def set_alike(who: Visitor, field: str, value: str) -> None:
    """One value for all that a list shows, once it was seen what would change."""
    who.follow("Change several").follow("all that this list shows")
    who.open(f"{who.page.request.path_qs}&field={field}").send("See what", value=value)
    who.send("Save these")


def check(who: Visitor, *found: str) -> None:
    """Look at the rows of a register that chance picks, and say of each what was found."""
    who.send("Draw").follow("Look at the next")
    for answer in found:
        who.send(answer=answer, note="" if answer == "right" else "It is another one")
    who.send("Finish")
