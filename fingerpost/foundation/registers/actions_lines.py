"""Adding, changing and removing the lines of a row, told in the history of that row."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from fingerpost.foundation.actions import action, add, alter, difference, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.actions import drop_all_of
from fingerpost.foundation.files.carriers import CARRIERS

from .lines import MOST, Lines
from .named import meant
from .refusals import ChangedMeanwhile
from .wording import line_in_words


@dataclass(frozen=True, slots=True)
class Keeping:
    """What can be done to the lines of a row."""

    add: Callable[..., Any]
    change: Callable[..., Any]
    remove: Callable[..., Any]


@cache
def keeping(lines: Lines, deed: str) -> Keeping:
    """The actions of some lines, under the deed that changes their rows."""

    @action(deed)
    def add_line(actor: Actor, /, row: Any, **values: Any) -> Any:
        """Add a line to a row."""
        if lines.of([row.pk]).count() >= MOST:
            raise DomainError(f"There are {MOST} {lines.plural} already. Remove one first.")
        [told] = meant(lines.model, [(None, _text(values))])
        line = lines.model(organisation=actor.organisation, **{lines.parent: row}, **told)
        add(line)
        trail.note(row, {lines.plural: (None, line_in_words(lines, line))})
        return line

    @action(deed)
    def change_line(actor: Actor, /, line: Any, *, revision: int, **values: Any) -> Any:
        """Change a line, unless somebody else did since it was read."""
        held = _held(lines, line)
        if held.revision != revision:
            raise ChangedMeanwhile(lines.word)
        [told] = meant(lines.model, [(held, _text(values))])
        if not difference(held, told):
            raise DomainError(f"There is nothing to save: no entry differs from the {lines.word}.")
        before = line_in_words(lines, held)
        alter(held, {**told, "revision": held.revision + 1})
        trail.note(
            getattr(held, lines.parent), {lines.plural: (before, line_in_words(lines, held))}
        )
        return held

    @action(deed)
    def remove_line(actor: Actor, /, line: Any) -> None:
        """Take a line off its row, and its files with it."""
        held = _held(lines, line)
        if held._meta.label in CARRIERS:
            drop_all_of(held)
        trail.note(getattr(held, lines.parent), {lines.plural: (line_in_words(lines, held), None)})
        remove_many(lines.model, [held])

    return Keeping(add_line, change_line, remove_line)


def _held(lines: Lines, line: Any) -> Any:
    """The line as it stands, which nobody else can change until the deed is done."""
    rows = lines.own()
    return rows.select_for_update().get(pk=line.pk)


def _text(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value for name, value in values.items()
    }
