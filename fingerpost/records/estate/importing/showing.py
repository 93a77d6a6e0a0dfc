"""A run in words: its headline, its outcomes, its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome, Status
from fingerpost.foundation.registers.wording import shown
from fingerpost.foundation.ui.filters import plural

from ..register import ASSETS
from .sheet import LAYOUT
from .undoing import Undoing

SIZE = 50
LONGEST = 80
TABS = {
    Outcome.REFUSED: "To look at",
    Outcome.CHANGED: "Changed",
    Outcome.NEW: "New",
    Outcome.UNCHANGED: "Unchanged",
}
FACTS = ("kind", "tag", "serial", "assigned_to", "location", "purchased_on")
"""What the page shows of a new asset beside its name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file as the page shows it."""

    line: int
    title: str
    points: tuple[tuple[str, str], ...]
    """(field, sentence): what to mend, what changes, or what was noticed."""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one outcome, and where they go on."""

    outcome: Outcome
    lines: list[Line]
    after: int | None


def assets(n: int) -> str:
    return plural(n, "asset", "assets")


def rows(n: int) -> str:
    return plural(n, "row", "rows")


def headline(run: ImportRun) -> str:
    """What would happen, in one sentence."""
    good, refused, known = run.good, run.count(Outcome.REFUSED), run.count(Outcome.UNCHANGED)
    if not good and not refused:
        return "Nothing to import: the register already says all of this"
    if not good and known:
        return f"{rows(known)} {_are(known)} in the register already, {refused:,} to look at"
    if not good:
        return f"No row can come in yet: {refused:,} to look at"
    if not refused:
        return f"{rows(good)} {_are(good)} good to import"
    return f"{rows(good)} {_are(good)} good, {refused:,} to look at"


def _are(n: int) -> str:
    return "is" if n == 1 else "are"


def would_happen(run: ImportRun) -> str:
    """What an import would do, in one sentence; nothing when it would do nothing."""
    parts = [
        f"{assets(n)} would be {word}"
        for outcome, word in ((Outcome.NEW, "added"), (Outcome.CHANGED, "changed"))
        if (n := run.count(outcome))
    ]
    return f"{' and '.join(parts)}." if parts else ""


def happened(run: ImportRun) -> str:
    """What an import did, in one sentence."""
    if run.status == Status.UNDONE:
        return _undone(run.count("removed"), run.count("restored"))
    added, changed = run.count(Outcome.NEW), run.count(Outcome.CHANGED)
    if not added:
        return f"{assets(changed)} changed"
    more = f", {changed:,} changed" if changed else ""
    return f"{assets(added)} added to the register{more}"


def would_undo(found: Undoing) -> str:
    """What undoing an import would do, in one sentence."""
    if not found.anything:
        return "Nothing of this import can be undone: all of it changed since."
    parts = [f"removes {assets(len(found.remove))}"] if found.remove else []
    if found.restore:
        parts.append(f"gives {assets(len(found.restore))} the former entries back")
    return f"Undoing it {' and '.join(parts)}."


def _undone(removed: int, restored: int) -> str:
    parts = [f"{assets(removed)} removed"] if removed else []
    if restored:
        parts.append(f"{assets(restored)} as before")
    return f"Import undone: {', '.join(parts)}"


def tabs(run: ImportRun, chosen: Outcome) -> list[tuple[str, str, bool]]:
    """The outcomes that have rows, each with its count and address."""
    return [
        (f"{text} ({run.count(outcome):,})", f"?show={outcome.value}", outcome == chosen)
        for outcome, text in TABS.items()
        if run.count(outcome)
    ]


def chosen(run: ImportRun, asked: str) -> Outcome:
    """The outcome asked for, or the first that has rows."""
    held = [outcome for outcome in TABS if run.count(outcome)]
    return next((outcome for outcome in held if outcome == asked), held[0] if held else Outcome.NEW)


def page(run: ImportRun, outcome: Outcome, after: str) -> Rows:
    """The next rows of one outcome after a line of the file."""
    place = int(after) if after.isdecimal() and len(after) < 10 else 0
    found = ImportRow.objects.filter(run=run, outcome=outcome, line__gt=place).order_by("line")
    listed = list(found[: SIZE + 1])
    lines = [_line(row) for row in listed[:SIZE]]
    return Rows(outcome, lines, lines[-1].line if len(listed) > SIZE else None)


def _line(row: ImportRow) -> Line:
    facts: tuple[str, ...] = ()
    if row.outcome == Outcome.NEW:
        facts = tuple(_fact(row, name) for name in FACTS)
    return Line(row.line, _clipped(row.title), tuple(_points(row)), facts)


def _fact(row: ImportRow, name: str) -> str:
    return _clipped(shown(ASSETS, name, row.values[name])) if row.values.get(name) else ""


def _points(row: ImportRow) -> Iterator[tuple[str, str]]:
    if row.outcome == Outcome.CHANGED:
        for name, (before, after) in row.values.items():
            yield LAYOUT.label(name), _difference(name, before, after)
    for name, value, why in row.said:
        told = _clipped(value)
        quoted = f"“{told}”: {why}" if told and told not in why else why
        yield LAYOUT.label(name), quoted


def _difference(name: str, before: object, after: object) -> str:
    old, new = (_clipped(shown(ASSETS, name, value)) for value in (before, after))
    return f"from {old} to {new}" if before not in (None, "") else f"{new}, where nothing was set"


def _clipped(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
