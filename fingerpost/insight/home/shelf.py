"""The registers of a school on one page: what each lists, how much, and what is done with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.comparisons.declaration import COMPARABLES
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.records.upkeep.declaration import OWNED

MOST = 1000
"""Beyond it people need no exact number here."""


@dataclass(frozen=True, slots=True)
class Tool:
    """Something that is done with a register, where, and who may."""

    label: str
    page: str
    needed: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One register as the page shows it."""

    title: str
    about: str
    url: str
    held: str
    tools: tuple[tuple[str, str], ...]
    """(what it says, its address) of what the actor may do."""


TOOLS: dict[str, tuple[Tool, ...]] = {
    "asset": (
        Tool("In numbers", "assets:totals", "assets.view_totals"),
        Tool("What replacing costs", "refresh:index", "refresh.view"),
        Tool("Rooms", "places:index", "places.view"),
        Tool("Stocktakes", "stocktakes:index", "stocktakes.view"),
        Tool("Requests in numbers", "desk:totals", "desk.view_totals"),
    ),
    "contract": (
        Tool("The year", "contracts:year", "contracts.view_totals"),
        Tool("What they cost", "contracts:spending", "contracts.view_totals"),
    ),
}
TOTALS = {"asset": "assets:totals", "contract": "contracts:year"}
"""The page in numbers of a register, for those who see its totals alone."""


def shelves(actor: Actor) -> list[Shelf]:
    """The registers that somebody may see, or their numbers alone."""
    return [
        _shelf(each, actor) if each.may(actor, "view") else _totals(each, actor)
        for each in REGISTERS.values()
        if each.may(actor, "view") or each.may(actor, "view_totals")
    ]


def beside(actor: Actor) -> tuple[tuple[str, str], ...]:
    """What somebody may do beside registers that they do not see: if engaged for requests."""
    seen = ("view", "view_totals")
    hidden = [each for each in REGISTERS.values() if not any(each.may(actor, one) for one in seen)]
    return _links([tool for each in hidden for tool in TOOLS.get(each.word, ())], actor)


def _totals(register: Register, actor: Actor) -> Shelf:
    own = TOTALS[register.word]
    return Shelf(
        f"{register.many.capitalize()} in numbers",
        register.about,
        reverse(own),
        _held(register),
        _links([tool for tool in TOOLS.get(register.word, ()) if tool.page != own], actor),
    )


def _shelf(register: Register, actor: Actor) -> Shelf:
    tools = tools_of(register)
    return Shelf(
        register.many.capitalize(),
        register.about,
        reverse(f"{register.plural}:index"),
        _held(register),
        _links(tools, actor),
    )


def _links(tools: Iterable[Tool], actor: Actor) -> tuple[tuple[str, str], ...]:
    return tuple((tool.label, reverse(tool.page)) for tool in tools if actor.may(tool.needed))


def tools_of(register: Register) -> list[Tool]:
    """What is done with a register beside reading it."""
    return [*_of_all(register), *TOOLS.get(register.word, ())]


def _of_all(register: Register) -> list[Tool]:
    """What every register has."""
    app = register.plural
    found = [Tool(f"Add {register.a}", f"{app}:create", register.deed("create"))]
    if register.sheet:
        found.append(Tool("Import a spreadsheet", f"{app}:import", register.deed("import")))
    if app in COMPARABLES:
        found.append(
            Tool("Compare with another list", f"comparisons:{app}_index", register.deed("view"))
        )
    found.append(Tool("Spot checks", f"spot_checks:{app}_index", register.deed(register.view_all)))
    if app in OWNED:
        found.append(Tool("Reviews", f"upkeep:{app}_index", register.deed("view")))
    return found


def _held(register: Register) -> str:
    """How many stand: "59 in school"."""
    standing = register.standing
    rows = register.all().filter(**{standing.column: standing.here})
    n = rows[: MOST + 1].count()
    return f"{f'more than {MOST:,}' if n > MOST else f'{n:,}'} {standing.words.lower()}"
