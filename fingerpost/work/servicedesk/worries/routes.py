"""Who is to be told of what, read from routes.yaml. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from fingerpost.foundation.people.models import Duty

from .choices import About, Matter

FILE = Path(__file__).with_name("routes.yaml")
LINE_MANAGER = "line-manager"
KNOWN = {LINE_MANAGER, *Duty.values}


@dataclass(frozen=True, slots=True)
class Routes:
    """Duties by what a worry is about and whom it concerns, each with who steps in for it."""

    to: Mapping[tuple[Matter, About], Sequence[str]]
    source: Mapping[Matter, str]
    with_deputies: frozenset[str]
    instead: Mapping[str, str]

    def substitutes(self, duty: str, about: About) -> list[str]:
        """A duty, then who is told while nobody holds it; never the headteacher of themselves."""
        line = [duty]
        while (following := self.instead.get(line[-1])) and following not in line:
            line.append(following)
        if about == About.HEAD:
            return [each for each in line if each != Duty.HEADTEACHER]
        return line


@cache
def routes() -> Routes:
    """The routes in force; ValueError for a duty that nobody knows, KeyError for a missing line."""
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    lines = {matter: raw["routes"][matter.value] for matter in Matter}
    keys = {About.NOBODY: "to", About.STAFF: "about-staff", About.HEAD: "about-head"}
    to = {
        (matter, about): tuple(line[key])
        for matter, line in lines.items()
        for about, key in keys.items()
    }
    named = {duty for duties in to.values() for duty in duties}
    named |= {*raw["instead"], *raw["instead"].values(), *raw["with_deputies"]}
    if unknown := named - KNOWN:
        raise ValueError(f"routes.yaml names {', '.join(sorted(unknown))}, which is no duty.")
    source = {matter: line["source"] for matter, line in lines.items()}
    return Routes(to, source, frozenset(raw["with_deputies"]), raw["instead"])
