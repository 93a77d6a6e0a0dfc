"""What somebody may not do with a single line of a file, though its columns are open to them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.imports.cells import Reading, Said

from ..declaration import Key, Register
from ..wording import label, listed, spoken
from .closed import only_telling
from .layout import NAMED, OF_TRUST, keys_of
from .sheet import Values


@dataclass(frozen=True, slots=True)
class Bounds:
    """Whether somebody may add rows, and which keys they may read and not change."""

    register: Register
    may_add: bool
    telling: Mapping[str, Key]

    @classmethod
    def of(cls, register: Register, actor: Actor) -> "Bounds":
        closed = only_telling(register, actor)
        telling = {key.field: key for key in keys_of(register) if key.field in closed}
        return cls(register, register.may(actor, "create"), telling)

    def against_adding(self, reading: Reading) -> Iterator[Said]:
        """Why a line about no row of the register stays out."""
        word, words = self.register.word, self.register.many
        if not self.may_add:
            keys = listed(
                [spoken(label(self.register, key.field)) for key in keys_of(self.register)], "or"
            )
            yield Said(
                "",
                "",
                f"No {word} in the register has this {keys}, and your role may not add {words}. "
                "Correct the row, or ask somebody who may add it.",
            )
            return
        if OF_TRUST in reading.values:
            named = reading.values[NAMED]
            why = f"{named} belongs to the trust. Ask the trust to add this, or delete the row."
            yield Said("", "", why)
        for name in self.telling.keys() & reading.values.keys():
            why = f"Your role may not enter this for a new {word}. Leave the cell empty."
            yield Said(name, str(reading.values[name]), why)

    def drop_what_only_tells(self, values: Values, row: object) -> None:
        """A key that says what the register says, in whatever spelling, changes nothing."""
        for name, key in self.telling.items():
            if name in values and key.fold(str(values[name] or "")) == getattr(row, key.column):
                del values[name]

    def against_changing(
        self, reading: Reading, differs: Collection[str], named: str
    ) -> Iterator[Said]:
        """Why a line may not change a row: it says another key than the register."""
        for name in self.telling.keys() & set(differs):
            why = (
                f"{named} has another one in the register, and your role may not change it. "
                "Correct the row, or ask somebody who may change it."
            )
            yield Said(name, str(reading.values.get(name, "")), why)
