"""Which row of a register a line of a sheet belongs to: by its reference, else by its keys."""

from collections.abc import Sequence

from fingerpost.foundation.imports.cells import Reading

from ..wording import reference_in_words
from .layout import NAMED, OF_TRUST, OWNER, keys_of, owner_columns
from .matching import Keys, Known, Unclear, reader_of_keys
from .of_lines import LinesRegister
from .sheet import REFERENCE


def find_owners(register: LinesRegister, readings: Sequence[Reading]) -> None:
    """Note on each line whose it is, or what to do where nobody can tell."""
    owner, parent = register.owner, register.about_lines.parent
    known, read = Known.load(owner), reader_of_keys(owner)
    for reading in readings:
        told = {key.field: reading.values.get(OWNER + key.field) for key in keys_of(owner)}
        told[REFERENCE] = reading.values.get(REFERENCE)
        keys = read(Reading(reading.line, reading.cells, told))
        if any(said.field in owner_columns(register) for said in reading.wrong):
            continue
        try:
            row = _find(register, known, keys, reading)
        except Unclear as unclear:
            field = unclear.said.field
            reading.wrong.append(
                unclear.said._replace(field=field if field == REFERENCE else OWNER + field)
            )
        else:
            reading.values |= {parent: row, NAMED: known.named(row)}
            if row in known.shared:
                reading.values[OF_TRUST] = True


def _find(register: LinesRegister, known: Known, keys: Keys, reading: Reading) -> int:
    """The row that a line belongs to; raises Unclear where it is not in the register."""
    owner = register.owner
    if keys.number and keys.number not in known.by_number:
        name = reference_in_words(owner, keys.number)
        raise Unclear(REFERENCE, name, f"{name} is not in the register. Add it first.")
    if row := known.find(keys):
        return row
    for key in keys_of(owner):
        if said := reading.values.get(OWNER + key.field):
            why = f"No {owner.word} is called “{said}”: add it first."
            raise Unclear(key.field, str(said), why)
    raise Unclear(REFERENCE, "", f"This row does not say which {owner.word} it belongs to.")
