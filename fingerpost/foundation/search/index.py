"""What rows are found by: written by the verbs that write the rows, in the same transaction."""

from collections.abc import Collection, Sequence
from types import ModuleType
from typing import Any

from django.db import connection, models

from fingerpost.foundation import deeds
from fingerpost.foundation.tenancy.scope import current_scope

from . import alike as likes
from . import on_postgresql, on_sqlite
from .declaration import FINDABLE, Findable, Part, belonging
from .likeness import has_neighbours
from .words import AHEAD, Question, beginnings, make_ahead, named, question, tokens

type Wanted = tuple[type[models.Model], Sequence[Part]]
"""Rows of a model, and the parts of them that whoever asks may see."""


class NotInTheIndex(AssertionError):
    """A deed wrote rows past the verbs, so that a search would find what they said before."""


def entered(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Let new rows be found, within the deed in progress."""
    if each := _findable(model):
        make_ahead(each, [row for row in rows if AHEAD not in row.__dict__])
        put(each, rows)
    _renew_their_rows(model, rows)


def entering(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Make the words of rows that are about to be entered just as they are, before others have to
    wait for it."""
    if each := FINDABLE.get(model):
        make_ahead(each, rows)


def changed(model: type[models.Model], writes: Sequence[tuple[Any, Collection[str]]]) -> None:
    """Let rows be found by what they say now; each with the fields that were written."""
    if each := _findable(model):
        counted = named(each.parts())
        put(each, [row for row, names in writes if not counted.isdisjoint(names)])
    _renew_their_rows(model, [row for row, _ in writes])


def dropped(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Let rows that are deleted be found no more."""
    if (each := _findable(model)) and rows:
        _backend().drop(rows[0].organisation_id, each.kind, [row.pk for row in rows])
    _renew_their_rows(model, rows)


def _renew_their_rows(model: type[models.Model], lines: Sequence[Any]) -> None:
    """Let rows be found by what their lines say now."""
    if lines and (found := belonging(model)):
        each, beside = found
        keys = {getattr(line, f"{beside.parent}_id") for line in lines}
        put(each, list(each.model._base_manager.filter(pk__in=keys)))


def erased() -> None:
    """Let nothing be left of what was held of the acting organisation's rows until now; after
    personal words are erased."""
    _backend().tidy()
    likes.forget(current_scope().organisation_id, _backend().says)


def cleared() -> None:
    """Let nothing be found, until rows are put in again."""
    _backend().clear()
    likes.forget_all()


def filled() -> None:
    """Put the index together after all rows were put in."""
    _backend().tidy()


def find(
    model: type[models.Model],
    parts: Sequence[Part],
    text: str,
    most: int | None = None,
    *,
    within: models.QuerySet[Any] | None = None,
) -> list[int]:
    """The keys of rows in scope in which every word of a text stands in one of some parts.

    The parts are those that whoever asks may see. At most so many, of all rows or of some; without
    a limit all, in order.
    """
    if within is None:
        return find_each([(model, parts)], text, most)[0]
    asked = _question(model, parts, text)
    if not asked[2]:
        return []
    has_words = within.filter(pk__in=_backend().among(asked))
    return list(has_words.order_by("pk").values_list("pk", flat=True)[:most])


def find_each(wanted: Sequence[Wanted], text: str, most: int | None = None) -> list[list[int]]:
    """The same of several models, or of one by several parts, asked at once."""
    questions = [_question(model, parts, text) for model, parts in wanted]
    if not questions or not questions[0][2]:
        return [[] for _ in questions]
    found: list[list[int]] = _backend().find(questions, most)
    return found


def alike(wanted: Sequence[Wanted], word: str) -> list[str]:
    """The words that look like one, in parts that whoever asks may see, the most alike first.

    A row that said one may be gone, or may not be theirs to see, so they are for searching only.
    """
    before = {
        start
        for model, parts in wanted
        for start in beginnings(FINDABLE[model], _owners(model), _marks(parts))
    }
    return likes.alike(before, word) if has_neighbours(word) else []


def _question(model: type[models.Model], parts: Sequence[Part], text: str) -> Question:
    each, owners = FINDABLE[model], _owners(model)
    return each.kind, owners, question(each, owners, _marks(parts), text)


def _owners(model: type[models.Model]) -> list[int]:
    opened = current_scope()
    return sorted(opened.lineage) if FINDABLE[model].model.inherited else [opened.organisation_id]


def _marks(parts: Sequence[Part]) -> list[str]:
    return list(dict.fromkeys(part.mark for part in parts))


def held(each: Findable) -> dict[int, frozenset[str]]:
    """{key: words} of what the index holds of the acting organisation's rows."""
    found: dict[int, frozenset[str]] = _backend().held(current_scope().organisation_id, each.kind)
    return found


def refuse_the_unfindable() -> None:
    """Raise when the deed in progress wrote rows that are found by words without saying so here."""
    deed = deeds.current()
    silent = {model._meta.label for model in FINDABLE} & deed.written - deed.findable
    if silent:
        raise NotInTheIndex(f"{deed.name} wrote {sorted(silent)} past the index of words.")


def _findable(model: type[models.Model]) -> Findable | None:
    each = FINDABLE.get(model)
    if each:
        deeds.current().findable.add(model._meta.label)
    return each


def put(each: Findable, rows: Sequence[Any]) -> None:
    """Write what rows of one organisation are found by, in place of what was held of them."""
    if rows:
        said = list(tokens(each, rows))
        _backend().put(rows[0].organisation_id, each.kind, said)
        likes.learn(told for _, told in said)


def _backend() -> ModuleType:
    return on_sqlite if connection.vendor == "sqlite" else on_postgresql
