"""Many lines at once, as an import brings them: made, checked and written, each told in the
history of the row that it belongs to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from functools import partial
from typing import Any

from fingerpost.foundation.actions import add_many, alter_many, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.turns import hold

from .declaration import Register
from .lines import MOST, Lines
from .named import meant, named_in
from .refusals import ChangedMeanwhile, Messages, RowsRefused
from .sets import Changes, Sets, Values, impossible, looked_at
from .wording import line_in_words


def sets_of(owner: Register, lines: Lines) -> Sets:
    """How an import makes, checks and writes lines."""
    return Sets(
        new=partial(_new, lines),
        changed=partial(_changed, lines),
        wrong=partial(_wrong, owner, lines),
        enter=partial(_enter, owner, lines),
        change=partial(_change, lines),
        restore=partial(_change, lines),
        remove=partial(_remove, lines),
    )


def _new(lines: Lines, organisation: Organisation, values: Values) -> Any:
    said = {name: _plain(value) for name, value in values.items() if value not in (None, "")}
    row = said.pop(lines.parent)
    return lines.model(organisation=organisation, **{f"{lines.parent}_id": row}, **said)


def _changed(lines: Lines, line: Any, values: Values) -> tuple[Any, dict[str, Any]]:
    """The line as it would be; whose it is stays."""
    draft = copy(line)
    draft._state = copy(line._state)
    names = (*lines.fields, *(f"{each.key}_id" for each in named_in(lines.model).values()))
    differs = {
        name: _plain(values[name])
        for name in names
        if name in values and _plain(values[name]) != getattr(line, name)
    }
    for name, value in differs.items():
        setattr(draft, name, value)
    return draft, {**differs, "revision": line.revision + 1} if differs else {}


def _wrong(owner: Register, lines: Lines, made: Sequence[Any]) -> dict[int, Messages]:
    """What is wrong with lines: in themselves, or with the rows that they belong to."""
    wrong: dict[int, Messages] = {}
    held, known = Counter[int](), owner.own().filter(pk__in={_row(lines, each) for each in made})
    theirs = set(known.values_list("pk", flat=True))
    for each in lines.of(sorted(theirs)):
        held[_row(lines, each)] += 1
    for place, each in enumerate(made):
        row = _row(lines, each)
        held[row] += each.pk is None
        said = {
            name: told
            for name, field in lines.fields.items()
            if (told := looked_at(field, getattr(each, name)))
        } or impossible(each)
        if row not in theirs:
            said = {"": [f"The {owner.word} is not in the register any more. Add it first."]}
        elif each.pk is None and held[row] > MOST:
            said = {"": [f"There are {MOST} {lines.plural} already. Remove one first."]}
        if said:
            wrong[place] = said
    return wrong


def _enter(owner: Register, lines: Lines, actor: Actor, made: Sequence[Any]) -> None:
    hold(actor.organisation)
    if wrong := _wrong(owner, lines, made):
        raise RowsRefused(wrong, lines.word, lines.plural)
    texts = named_in(lines.model)
    said = [(None, {text: getattr(each, text) for text in texts}) for each in made]
    for each, told in zip(made, meant(lines.model, said), strict=True):
        for name, value in told.items():
            setattr(each, name, value)
    add_many(lines.model, made)
    _tell(lines, [(each, None, line_in_words(lines, each)) for each in made])


def _change(lines: Lines, actor: Actor, changes: Changes) -> None:
    """Change lines as they were read, all or none."""
    hold(actor.organisation)
    keys = [line.pk for line, _ in changes]
    held = lines.own().select_for_update().filter(pk__in=keys).order_by("pk")
    stored = dict(held.values_list("pk", "revision"))
    if stale := [line.pk for line, _ in changes if stored.get(line.pk) != line.revision]:
        said = {"": [str(ChangedMeanwhile(lines.word))]}
        raise RowsRefused(dict.fromkeys(stale, said), lines.word, lines.plural)
    told = zip(changes, meant(lines.model, changes), strict=True)
    found = [(line, *_changed(lines, line, values)) for (line, _), values in told]
    if wrong := {line.pk: said for line, draft, _ in found if (said := impossible(draft))}:
        raise RowsRefused(wrong, lines.word, lines.plural)
    words = [(line, line_in_words(lines, line)) for line, _, differs in found if differs]
    alter_many(lines.model, [(line, differs) for line, _, differs in found if differs])
    _tell(lines, [(line, before, line_in_words(lines, line)) for line, before in words])


def _remove(lines: Lines, actor: Actor, made: Sequence[Any]) -> None:
    _tell(lines, [(each, line_in_words(lines, each), None) for each in made])
    remove_many(lines.model, made)


def _tell(lines: Lines, told: Iterable[tuple[Any, str | None, str | None]]) -> None:
    """Note in the history of each row what became of its lines."""
    notes = [(line, {lines.plural: (before, after)}) for line, before, after in told]
    parent = lines.model._meta.get_field(lines.parent).related_model
    keys = {_row(lines, line) for line, _ in notes}
    rows = parent._default_manager.in_bulk(keys)  # type: ignore[union-attr]
    trail.note_many([(rows[_row(lines, line)], fields) for line, fields in notes])


def _row(lines: Lines, line: Any) -> int:
    return int(getattr(line, f"{lines.parent}_id"))


def _plain(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
