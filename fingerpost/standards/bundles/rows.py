"""The rows behind a bundle: the lists that its rules read, as somebody may take them out."""

import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.hiding import as_seen_by
from fingerpost.foundation.registers.views_out import write_whole
from fingerpost.standards.catalogue import family
from fingerpost.standards.evidence import RULES


@dataclass(frozen=True, slots=True)
class Table:
    """A list as CSV: its file in the bundle, its name, and how many rows it has."""

    path: str
    name: str
    rows: int
    data: bytes


def lists_for(actor: Actor, slugs: Collection[str]) -> list[Register]:
    """The registers that the rules of some families read and that somebody may take out."""
    read = {
        model._meta.label
        for slug in slugs
        for asked in family(slug).requirements
        if asked.evidence
        for model in RULES[asked.evidence].reads
    }
    found = [each for each in REGISTERS.values() if each.model._meta.label in read]
    return [each for each in found if actor.may(each.deed("export"))]


def tables_of(actor: Actor, slugs: Collection[str], day: date) -> list[Table]:
    """Those lists, whole, without what somebody may not see of them."""
    with tempfile.TemporaryDirectory(prefix="rows-") as folder:
        path = Path(folder, "list.csv")
        found = []
        for register in lists_for(actor, slugs):
            rows = write_whole(as_seen_by(register, actor), path, day)
            name = register.plural.replace("-", " ").capitalize()
            found.append(Table(f"rows/{register.plural}.csv", name, rows, path.read_bytes()))
        return found
