"""The lines of a row on a spreadsheet: a register of their own, which only imports know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.rows import TenantQuerySet

from ..actions_lines import keeping
from ..declaration import REGISTERS, Block, Column, Key, Register, Standing, Verbs
from ..lines import Lines
from ..sets_lines import sets_of
from ..wording import shown
from .sheet import Sheet

BETWEEN = "."
"""Stands between a register and its lines where an import notes what it is about."""


@dataclass(frozen=True, eq=False)
class LinesRegister(Register):
    """Lines of one kind as an import sees them: named by their row, and written by whoever may
    change it."""

    owner: Register = field(kw_only=True)
    about_lines: Lines = field(kw_only=True)

    @property
    def kept_as(self) -> str:
        return f"{self.owner.plural}{BETWEEN}{self.plural}"

    @property
    def tells_new(self) -> str:
        return self.about_lines.parent

    def number_of(self, row: Any) -> int:
        return int(getattr(row, self.about_lines.parent).number)

    def title_of(self, row: Any) -> str:
        lines = self.about_lines
        way = next((each for each in lines.known_by if getattr(row, each[0])), lines.known_by[0])
        told = ((name, getattr(row, name)) for name in way)
        return " ".join(shown(lines, name, value) for name, value in told if value)

    def deed(self, name: str) -> str:
        if name in ("create", "change"):
            return _changing(self.owner, self.about_lines)
        return self.owner.deed(name)

    def all(self) -> TenantQuerySet[Any]:
        return super().all().select_related(self.about_lines.parent)

    @cached_property
    def many(self) -> str:
        return self.plural

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, str]]:
        return self.about_lines.choices

    def told_apart(self, row: int, said: Mapping[str, Any]) -> str:
        """What tells a line from every other, folded: whose it is, and what it is known by."""
        for way in self.about_lines.known_by:
            if row and said.get(way[0]):
                return " ".join([str(row), *(fold(str(said.get(name) or "")) for name in way)])
        return ""


def sheets_of_lines(register: Register) -> list[LinesRegister]:
    """The lines of a register that have a spreadsheet of their own."""
    return [
        register_of_lines(REGISTERS[register.word], each)
        for each in register.lines
        if register.sheet and each.known_by
    ]


def subjects(register: Register, actor: Actor) -> dict[str, Register]:
    """{how it is noted: what somebody may bring in}: rows, and the lines of rows."""
    lines = [each for each in sheets_of_lines(register) if each.may(actor, "change")]
    seen = [each for each in lines if each.about_lines.seen_by(actor)]
    return {each.kept_as: each for each in (register, *seen)}


def in_words(subject: Register) -> str:
    """What a file may hold: Suppliers, or Contacts of suppliers."""
    of = f" of {subject.owner.many}" if isinstance(subject, LinesRegister) else ""
    return f"{subject.many[:1].upper()}{subject.many[1:]}{of}"


@cache
def register_of_lines(owner: Register, lines: Lines) -> LinesRegister:
    """Some lines of a register, with the sheet that follows from their declaration."""
    title = lines.known_by[0][0]
    return LinesRegister(
        owner=owner,
        about_lines=lines,
        model=lines.model,
        word=lines.word,
        plural=lines.plural,
        about="",
        prefix=owner.prefix,
        title=title,
        columns=tuple(Column(name) for name in lines.fields_asked),
        sorts=(),
        standing=Standing((), ""),
        search=(Key(title, title),),
        blocks=(Block(lines.title, lines.fields_asked, lines.view, _changing(owner, lines)),),
        verbs=_verbs(owner, lines),
        holes=lambda today: {},
        status="",
        kind="",
        prompts=lines.prompts,
        sheet=_sheet(owner, lines),
    )


def _changing(owner: Register, lines: Lines) -> str:
    return lines.change or owner.deed("change")


def _verbs(owner: Register, lines: Lines) -> Verbs:
    one = keeping(lines, _changing(owner, lines))
    return Verbs(one.add, one.change, one.change, sets_of(owner, lines))


def _sheet(owner: Register, lines: Lines) -> Sheet | None:
    if owner.sheet is None:
        return None
    return Sheet(
        keys=(lines.known_by[0][0],),
        describing=tuple(way[0] for way in lines.known_by),
        headings=lines.headings,
        references=owner.sheet.references,
        words_in="",
        proves=owner.sheet.proves,
        afterwards=owner.sheet.afterwards,
    )
