"""What reviews of the registers show."""

from datetime import date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .roles import name
from .school import School, on
from .sheets import bring

LEAD, SUPPORT, BUSINESS, DPO = "slt-digital-lead", "it-support", "business-professional", "dpo"
HOLDERS = {
    LEAD: "Dita Fernside",
    SUPPORT: "Tess Wickham",
    BUSINESS: "Bo Marlpit",
    DPO: "Pia Oakleaf",
}
SHEETS = {
    "assets": ("Name,Kind", "Signpost 14,Laptop"),
    "contracts": ("Title,Kind,Status", "Main line,Broadband,In force"),
    "information-assets": ("Name,Kind", "Pupil records,Pupil records"),
}
SUMMER = date(2027, 6, 1)


def review(school: School, register: str, *took_part: str) -> None:
    """The digital lead goes through a register, alone or with others."""
    said = {"took_part": list(took_part)} if took_part else {}
    page = school.dita.open(f"/{register}/reviews/").follow("Review it now")
    page.send(basis="every", findings="All was right", **said)


def list_first(school: School, register: str) -> None:
    """One row, so that there is something to review."""
    bring(school.dita, f"/{register}/import/", *SHEETS[register])


def name_all(school: School, *duties: str) -> None:
    for duty in duties:
        name(school.hugh, HOLDERS[duty], duty)


def once_a_year(key: str, register: str) -> None:
    @play(key)
    def yearly(school):
        list_first(school, register)
        yield NOT_EVIDENCED
        review(school, register)
        yield MET
        with on(SUMMER.replace(year=SUMMER.year + 10)):
            yield NOT_MET


once_a_year("upkeep.contracts_yearly", "contracts")
once_a_year("upkeep.information_yearly", "information-assets")


def together(key: str, register: str, *duties: str) -> None:
    """A review is whole only with those who belong to it."""

    @play(key)
    def reviewed(school):
        list_first(school, register)
        yield NOT_EVIDENCED
        review(school, register)
        yield PARTLY
        name_all(school, *duties)
        review(school, register, *duties)
        yield MET
        with on(SUMMER.replace(year=SUMMER.year + 10)):
            yield NOT_MET


together("upkeep.information_led", "information-assets", LEAD)
together("upkeep.contracts_termly", "contracts", LEAD, SUPPORT, BUSINESS)


@play("upkeep.before_budget")
def before_budget(school):
    yield NOT_EVIDENCED
    with on(SUMMER):
        school.dita.open("/standards/requirement/DLG-2.12/").follow("Say when the budget")
        school.dita.send(year=2027, approved_on="8 July 2027")
        yield NOT_MET
        name_all(school, *HOLDERS)
        for register in SHEETS:
            list_first(school, register)
        review(school, "contracts", *HOLDERS)
        yield PARTLY
        for register in ("assets", "information-assets"):
            review(school, register, *HOLDERS)
        yield MET
