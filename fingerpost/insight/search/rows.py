"""Rows of every register that somebody may see, and why each was found."""

from collections.abc import Iterator, Sequence
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.across import Answer, Found, across
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.found_by import words_of
from fingerpost.foundation.registers.hiding import as_seen_by
from fingerpost.foundation.registers.wording import OF_TRUST, label, shown
from fingerpost.foundation.ui.addresses import url

from .asked import Asked, Pieces
from .hits import Group, Hit
from .hits import shown as how_many

type Why = tuple[str, Pieces]


def registers(actor: Actor) -> list[Register]:
    """The registers that somebody may see, each as they see it."""
    return [as_seen_by(each, actor) for each in REGISTERS.values() if each.may(actor, "view")]


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """What a text finds in the registers."""
    seen = registers(actor)
    return [_group(actor, answer, asked, kind) for answer in across(seen, asked.text)]


def _group(actor: Actor, answer: Answer, asked: Asked, kind: str) -> Group:
    register = answer.register
    rows = answer.rows[: how_many(kind, register.plural)]
    missing = [row for row in rows if row.key is None and not _all_told(register, row, asked)]
    beside = _lines(register, [row.values["pk"] for row in missing], asked)
    hits = [_hit(actor, register, row, asked, beside.get(row.values["pk"], [])) for row in rows]
    title = register.many[:1].upper() + register.many[1:]
    total = len(answer.rows)
    return Group(
        register.plural,
        title,
        answer.rows[0].rank,
        hits,
        total,
        answer.more,
        url(f"{register.plural}:index"),
    )


def _hit(actor: Actor, register: Register, row: Found, asked: Asked, beside: Sequence[Why]) -> Hit:
    values = row.values
    why = list(_why(register, row, asked))
    return Hit(
        asked.marked(shown(register, register.title, values[register.title])),
        url(f"{register.plural}:show", values["pk"]),
        register.reference(values["number"]),
        (
            *((label(register, name), text) for name, text in why),
            *beside,
            *_known(register, row, why),
        ),
        _note(actor, register, row),
    )


def _why(register: Register, row: Found, asked: Asked) -> Iterator[Why]:
    """By field what says why a row was found and its title does not."""
    if row.key and row.key.field != register.title:
        name = row.key.field
        text = shown(register, name, row.values[name])
        yield name, asked.marked_as_key(text, row.key.fold)
        return
    said = asked.said_in(_text(register, row, register.title))
    for name in words_of(register):
        text = _text(register, row, name)
        if (also := asked.said_in(text)) - said:
            said |= also
            yield name, asked.marked(text)


def _all_told(register: Register, row: Found, asked: Asked) -> bool:
    """Whether the row itself says every word, without its lines."""
    names = (register.title, *words_of(register))
    said = set().union(*(asked.said_in(_text(register, row, name)) for name in names))
    return said >= set(asked.words) or row.key is not None


def _text(register: Register, row: Found, name: str) -> str:
    value = row.values[name]
    return "" if value in (None, "") else shown(register, name, value)


def _lines(register: Register, keys: Sequence[int], asked: Asked) -> dict[int, list[Why]]:
    """{key of a row: what its lines say}, of rows that do not say all themselves."""
    told: dict[int, list[Why]] = {}
    for lines in register.lines if keys else ():
        for line in lines.of(keys):
            parent = getattr(line, f"{lines.parent}_id")
            for name in lines.fields:
                value = getattr(line, name)
                text = "" if value in (None, "") else shown(lines, name, value)
                if asked.said_in(text):
                    called = f"{lines.word[:1].upper()}{lines.word[1:]}"
                    told.setdefault(parent, []).append((called, asked.marked(text)))
    return told


def _known(register: Register, row: Found, why: Sequence[Why]) -> tuple[Why, ...]:
    """What tells a row from one alike, of what was not said yet."""
    names = [name for name in register.known_by if name not in dict(why)]
    told = ", ".join(filter(None, (_text(register, row, name) for name in names)))
    return (("", ((told, False),)),) if told else ()


def _note(actor: Actor, register: Register, row: Found) -> str:
    """What is to be known before it is opened."""
    values: dict[str, Any] = row.values
    notes = [OF_TRUST] if values["organisation_id"] != actor.organisation.pk else []
    if values.get("archived_on"):
        notes.append("Archived")
    elif not register.hides_past and values[register.status] not in register.standing.usual:
        notes.append(shown(register, register.status, values[register.status]))
    return ", ".join(notes)
