"""The people of the demonstration, what they hold, and what each of them should look at."""

from dataclasses import dataclass

from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Kind, Phase

TRUST = "Three Signs Learning Trust"
FERNWHISTLE = "Fernwhistle Primary"
QUILLBROOK = "Quillbrook High"
MOSSBECK = "Mossbeck Academy"
PLACES = (
    (TRUST, Kind.TRUST, Phase.NONE),
    (FERNWHISTLE, Kind.SCHOOL, Phase.PRIMARY),
    (QUILLBROOK, Kind.SCHOOL, Phase.SECONDARY),
    (MOSSBECK, Kind.SCHOOL, Phase.SECONDARY),
)
SCHOOLS = (FERNWHISTLE, QUILLBROOK, MOSSBECK)


def address(name: str, domain: str = "threesigns.example") -> str:
    """The work e-mail address of somebody made up."""
    return f"{name.replace(' ', '.').lower()}@{domain}"


@dataclass(frozen=True)
class Player:
    """Somebody with an account: where they work, as what, and why to sign in as them."""

    name: str
    title: str
    roles: tuple[Role, ...]
    places: tuple[str, ...]
    look_at: str
    is_slt: bool = False
    is_governor: bool = False
    domain: str = "threesigns.example"

    @property
    def email(self) -> str:
        return address(self.name, self.domain)


@dataclass(frozen=True)
class Extra:
    """Somebody who is on a school's list and never signs in."""

    name: str
    title: str
    place: str
    is_slt: bool = False


PLAYERS = (
    Player(
        "Dita Fernside",
        "Deputy headteacher",
        (Role.SLT_DIGITAL_LEAD, Role.SLT),
        (FERNWHISTLE,),
        "start here: the home page, then one requirement that is partly met",
        is_slt=True,
    ),
    Player(
        "Tess Wickham",
        "IT technician",
        (Role.IT_SUPPORT,),
        (FERNWHISTLE,),
        "the fault that a passer-by reported, and the assets",
    ),
    Player(
        "Hugh Larkmoor",
        "Headteacher",
        (Role.HEADTEACHER,),
        (FERNWHISTLE,),
        "who does what, with one post still vacant",
        is_slt=True,
    ),
    Player(
        "Bo Rushmere",
        "School business manager",
        (Role.BUSINESS,),
        (FERNWHISTLE,),
        "the suppliers, and what falls due in the next 90 days",
    ),
    Player(
        "Pia Oakleaf",
        "Data protection officer, one day a week",
        (Role.DPO,),
        (FERNWHISTLE, TRUST),
        "she begins in the trust; “My schools” leads to what waits at each of the two",
    ),
    Player(
        "Ada Fernhill",
        "Assistant headteacher and safeguarding lead",
        (Role.DSL, Role.SLT),
        (FERNWHISTLE,),
        "filtering and monitoring among the standards, and what her team has",
        is_slt=True,
    ),
    Player(
        "Ted Brackley",
        "Year 4 teacher",
        (Role.STAFF,),
        (FERNWHISTLE,),
        "my equipment: what is handed to a teacher, and a fault of it",
    ),
    Player(
        "Gwen Stillwater",
        "Chair of governors",
        (Role.GOVERNOR,),
        (FERNWHISTLE,),
        "the standards, and the assets in numbers only",
        is_governor=True,
    ),
    Player(
        "Tamsin Waymark",
        "Trust IT director",
        (Role.TRUST_IT_LEAD,),
        (TRUST, FERNWHISTLE, QUILLBROOK),
        "the trust: three schools on one page, and one gap that all of them share",
    ),
    Player(
        "Sam Quill",
        "Assistant headteacher",
        (Role.SLT_DIGITAL_LEAD, Role.IT_MANAGER),
        (QUILLBROOK,),
        "a school half way, with one person in two roles",
        is_slt=True,
    ),
    Player(
        "Rhys Mossman",
        "Principal",
        (Role.HEADTEACHER,),
        (MOSSBECK,),
        "a school without a digital lead, and what the trust asks of it",
        is_slt=True,
    ),
    Player(
        "Kell Ferrow",
        "IT manager",
        (Role.IT_MANAGER,),
        (MOSSBECK,),
        "three laptops, and families of standards that have just been opened",
    ),
)

TECHNICIAN = Player(
    "Kit Lanternby",
    "Technician of Lanternhill IT Ltd",
    (Role.EXTERNAL_IT,),
    (FERNWHISTLE, QUILLBROOK),
    "my schools: what waits in the two that engaged the company, and nothing else of them",
    domain="lanternhill.example",
)
AUDITOR = Player(
    "Orla Fairweight",
    "Auditor of Tallystone Audit LLP, for six weeks",
    (Role.AUDITOR,),
    (FERNWHISTLE,),
    "everything to read, with who did what, and nothing to change",
    domain="tallystone.example",
)
GONE = (
    Player(
        "Nora Thistledown",
        "Headteacher, retired since",
        (Role.HEADTEACHER,),
        (FERNWHISTLE,),
        "",
        is_slt=True,
    ),
    Player(
        "Mabel Strandley",
        "Deputy headteacher, moved away since",
        (Role.SLT_DIGITAL_LEAD, Role.SLT),
        (QUILLBROOK,),
        "",
        is_slt=True,
    ),
)
"""Those who began it at their schools and have left: they sign in no more."""
LATER = ("Hugh Larkmoor", "Sam Quill", "Rhys Mossman", "Kell Ferrow")
"""Those of today who were not there at the beginning."""
FIRST = tuple(each for each in (*PLAYERS, *GONE) if each.name not in LATER)
EVERYBODY = (*PLAYERS, TECHNICIAN, AUDITOR)
"""All who may sign in: those of the house, and two from outside who were invited."""

EXTRAS = (
    Extra("Una Thornby", "Year 6 teacher", FERNWHISTLE),
    Extra("Vic Ashlode", "Office manager", FERNWHISTLE),
    Extra("Cy Elmswood", "Year 2 teacher", FERNWHISTLE),
    Extra("Jon Barrowby", "Year 3 teacher", FERNWHISTLE),
    Extra("Wren Holloway", "Headteacher", QUILLBROOK, is_slt=True),
    Extra("Ivo Marsh", "Head of Year 9", QUILLBROOK),
    Extra("Lorna Peverell", "School business manager", QUILLBROOK),
    Extra("Esme Tolland", "Assistant headteacher, safeguarding", QUILLBROOK, is_slt=True),
)

MANAGERS = {"Ted Brackley": "Ada Fernhill", "Una Thornby": "Ada Fernhill"}
"""Who is whose line manager."""

DUTIES = {
    FERNWHISTLE: {
        Duty.HEADTEACHER: "Hugh Larkmoor",
        Duty.SLT_DIGITAL_LEAD: "Dita Fernside",
        Duty.IT_SUPPORT: "Tess Wickham",
        Duty.BUSINESS: "Bo Rushmere",
        Duty.DPO: "Pia Oakleaf",
        Duty.DSL: "Ada Fernhill",
        Duty.DIGITAL_GOVERNOR: "Gwen Stillwater",
        Duty.FILTERING_SLT: "Ada Fernhill",
    },
    QUILLBROOK: {
        Duty.HEADTEACHER: "Wren Holloway",
        Duty.SLT_DIGITAL_LEAD: "Sam Quill",
        Duty.IT_SUPPORT: "Sam Quill",
        Duty.BUSINESS: "Lorna Peverell",
        Duty.DSL: "Esme Tolland",
        Duty.FILTERING_SLT: "Esme Tolland",
    },
    MOSSBECK: {Duty.HEADTEACHER: "Rhys Mossman", Duty.IT_SUPPORT: "Kell Ferrow"},
}
"""Deliberate gaps: no filtering governor at Fernwhistle; at Quillbrook one person in two roles;
nobody leads Mossbeck digitally."""

FIRST_DUTIES = {
    FERNWHISTLE: {
        Duty.HEADTEACHER: "Nora Thistledown",
        Duty.SLT_DIGITAL_LEAD: "Dita Fernside",
        Duty.IT_SUPPORT: "Tess Wickham",
    },
    QUILLBROOK: {
        Duty.HEADTEACHER: "Wren Holloway",
        Duty.SLT_DIGITAL_LEAD: "Mabel Strandley",
    },
}
"""What was known in the first weeks: three names here, two there."""
APPOINTED = frozenset({FERNWHISTLE})
"""Where the head has said aloud, on a day, who the SLT digital lead is."""
