"""The sheet of a register with all that its fields tell: columns, headings, readers, remarks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.layout import Column, Layout, Reader, Remark
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.values import BadValue

from ..declaration import REGISTERS, Key, Register
from ..wording import OF_TRUST as TRUST
from ..wording import label, label_of_owner, listed, spoken
from .of_lines import BETWEEN, LinesRegister, register_of_lines
from .readers import answers, can_be_read, emptied, reader_of
from .sheet import REFERENCE, Aside, Heading, Sheet

WORD, LEFT, NO_KEY, TOLD = "word", "left", "no key", "told"
OTHER, NOTHING, SHARED = "other ", "nothing ", "shared "
"""Remarks about one field; its name follows."""
OWNER = "owner "
"""Before the columns by which lines say whose they are."""
NAMED, OF_TRUST = f"{OWNER}named", f"{OWNER}of the trust"
"""What a reading says of the row that it belongs to: its reference, and whether it is ours."""


def sheet_of(register: Register) -> Sheet:
    """The sheet of a register that has one."""
    if register.sheet is None:
        raise LookupError(f"The register of {register.many} has no sheet.")
    return register.sheet


def register_of(run: ImportRun) -> Register:
    """The register that a run is about, or the lines of one."""
    name, _, lines = run.register.partition(BETWEEN)
    register = next(each for each in REGISTERS.values() if each.plural == name)
    if not lines:
        return register
    kind = next(each for each in register.lines if each.plural == lines)
    return register_of_lines(register, kind)


@cache
def layout_of(register: Register) -> Layout:
    """What a sheet may hold, in the order of the register's blocks."""
    describing = describing_of(register)
    needed = dict.fromkeys((*describing, *sheet_of(register).keys, REFERENCE))
    names = [f"the {spoken(label(register, name))}" for name in needed if name != REFERENCE]
    ask = "what each row is"
    if isinstance(register, LinesRegister):
        owner, needed = register.owner, dict.fromkeys(owner_columns(register))
        names = [f"the {spoken(label_of_owner(owner, key.field))}" for key in keys_of(owner)]
        ask = f"which {owner.word} is meant"
    return Layout(
        register=register.kept_as,
        columns=tuple(_columns(register)),
        needed=tuple(needed),
        ask=f"Choose at least one column that says {ask}: {listed(names, 'or')}.",
        remarks={**dict(_remarks(register)), **sheet_of(register).remarks},
    )


@cache
def headings_of(register: Register) -> dict[str, Heading]:
    """{field: heading} for every field that a sheet can fill."""
    sheet = sheet_of(register)
    told = {heading.field: heading for heading in sheet.headings}
    return {
        name: told.get(name) or Heading(name)
        for name in register.asked
        if name not in sheet.left_out
        and ((name in told and told[name].read) or can_be_read(register.fields[name]))
    }


@cache
def keys_of(register: Register) -> tuple[Key, ...]:
    """What tells rows apart, the strongest first, with the columns that hold it folded."""
    known = {key.field: key for key in register.search}
    return tuple(known[name] for name in sheet_of(register).keys)


def describing_of(register: Register) -> tuple[str, ...]:
    """The fields of which one must be there to say what a new row is."""
    return sheet_of(register).describing or (register.title,)


def owner_columns(register: LinesRegister) -> tuple[str, ...]:
    """The columns that say which row a line belongs to."""
    return REFERENCE, *(OWNER + key.field for key in keys_of(register.owner))


def _whose(register: LinesRegister) -> Iterator[Column]:
    """What the register of a row says of these columns, save for what its lines call their own."""
    owner, group = register.owner, f"Which {register.owner.word}"
    theirs = {
        folded(words)
        for name, heading in headings_of(register).items()
        for words in (name, label(register, name), *_apart(heading.aliases))
    }
    yield _reference_column(owner, group)
    for key in keys_of(owner):
        column = _column(owner, headings_of(owner)[key.field], group)
        called = (column.label, *([owner.word] if key.field == owner.title else ()))
        aliases = dict.fromkeys((*called, *column.aliases))
        yield replace(
            column,
            name=OWNER + key.field,
            label=label_of_owner(owner, key.field),
            aliases=[each for each in aliases if folded(each) not in theirs],
            can_be_cleared=False,
            is_picky=False,
        )


def _columns(register: Register) -> Iterator[Column]:
    headings = headings_of(register)
    if isinstance(register, LinesRegister):
        yield from _whose(register)
    for place, block in enumerate(register.blocks):
        for name in block.fields:
            if name in headings:
                yield _column(register, headings[name], block.heading)
        if not place and not isinstance(register, LinesRegister):
            yield _reference_column(register, block.heading)
    yield from map(_aside, sheet_of(register).asides)


def _reference_column(register: Register, group: str) -> Column:
    return Column(
        REFERENCE,
        "Fingerpost reference",
        _reference(register),
        _apart(sheet_of(register).references),
        group,
        can_be_cleared=False,
        is_picky=True,
    )


def _aside(aside: Aside) -> Column:
    return Column(
        aside.name,
        aside.label,
        aside.read,
        _apart(aside.aliases),
        "Looked at, not kept",
        can_be_cleared=False,
        is_picky=True,
    )


def _column(register: Register, heading: Heading, group: str) -> Column:
    field, words = register.fields[heading.field], label(register, heading.field)
    can_be_cleared, cleared = emptied(field)
    return Column(
        heading.field,
        words,
        heading.read or reader_of(field, words, heading.words),
        _apart(heading.aliases),
        group,
        cleared=cleared,
        can_be_cleared=can_be_cleared,
        is_date=field.get_internal_type() == "DateField",
        is_picky=heading.is_picky,
        answers=answers(field, heading.words),
    )


def _apart(headings: str) -> list[str]:
    return [" ".join(heading.split()) for heading in headings.split("|") if heading.strip()]


def _reference(register: Register) -> Reader:
    form = re.compile(rf"(?:{register.prefix})?[- ]*0*([1-9]\d{{0,8}})(\s+{TRUST})?", re.IGNORECASE)

    def read(cell: str, order: DateOrder) -> int:
        if found := form.fullmatch(cell):
            return -int(found[1]) if found[2] else int(found[1])
        raise BadValue(
            f"“{cell}” is not a Fingerpost reference such as {register.reference(1042)}. Leave the "
            f"cell empty to add the {register.word} as a new one."
        )

    return read


def _remarks(register: Register) -> Iterator[tuple[str, Remark]]:
    kept = sheet_of(register).words_in
    where = spoken(label(register, kept)) if kept else ""
    yield (
        WORD,
        Remark(
            f"This word is not known here. It stays in the {where}.",
            f"Words that are not known here and stay in the {where}: {{words}}.",
        ),
    )
    yield (
        LEFT,
        Remark(
            "This word is not known here, so what the register says stays.",
            "Words that are not known here, where the register keeps what it says: {words}.",
        ),
    )
    yield (
        TOLD,
        Remark(
            "The row does not say what it is. Its description is what such lists are about.",
            "Rows that do not say what they are: {rows}. Their description is what such lists are "
            "about.",
        ),
    )
    yield from _about_words(register, where)
    yield from _about_keys(register)


def _about_words(register: Register, where: str) -> Iterator[tuple[str, Remark]]:
    for heading in headings_of(register).values():
        if not heading.otherwise:
            continue
        words = spoken(label(register, heading.field))
        other = register.choices[heading.field][heading.otherwise]
        tells = " or what a word in them tells," if heading.guess else ""
        yield (
            OTHER + heading.field,
            Remark(
                f"This {words} is not known here. It becomes “{{became}}”, and the word stays in "
                f"the {where}.",
                f"Not known here as a {words}: {{words}}. They become “{other}”,{tells} and the "
                f"file's own word stays in the {where}.",
            ),
        )
        tells = (
            "is taken from the description where a word in it tells; otherwise it "
            if heading.guess
            else ""
        )
        yield (
            NOTHING + heading.field,
            Remark(
                f"The row says no {words}. It becomes “{{became}}”.",
                f"Rows that say no {words}: {{rows}}. It {tells}is “{other}”.",
            ),
        )


def _about_keys(register: Register) -> Iterator[tuple[str, Remark]]:
    names = [spoken(label(register, key.field)) for key in keys_of(register)]
    which = f"Neither {listed([with_article(each) for each in names], 'nor')} tells"
    if len(names) < 2:
        which = f"No {names[0]} tells" if names else "Nothing tells"
    without = (
        " and ".join(f"without {with_article(each)}" for each in names)
        or "that nothing tells apart"
    )
    yield (
        NO_KEY,
        Remark(
            f"{which} this one from another.",
            f"Rows {without}: {{rows}}. They come in, and are known again only as long as nothing "
            "in them changes.",
        ),
    )
    for key, name in list(zip(keys_of(register), names, strict=True))[1:]:
        yield (
            SHARED + key.field,
            Remark(
                f"Another row has the same {name} under another {names[0]}.",
                f"The same {name} stands under different {names[0]}s: {{words}}. These rows come "
                "in; check which is right.",
            ),
        )


def with_article(words: str) -> str:
    """A label with its article: an asset tag."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"
