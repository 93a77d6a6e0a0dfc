"""A run in words: its headline, its outcomes, its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome, Status
from fingerpost.foundation.ui.filters import plural

from ..declaration import Register
from ..wording import counted, label, shown
from .layout import layout_of, register_of, sheet_of
from .outlook import Outlook

SIZE = 50
LONGEST = 80
MOST_FACTS = 6
TABS = {
    Outcome.REFUSED: "To look at",
    Outcome.CHANGED: "Changed",
    Outcome.NEW: "New",
    Outcome.UNCHANGED: "Unchanged",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file as the page shows it."""

    line: int
    title: str
    points: tuple[tuple[str, str], ...]
    """(field, sentence): what to mend, what changes, or what was noticed."""
    facts: tuple[tuple[bool, str], ...] = ()
    """Whether it stays on one line, and the text."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one outcome, and where they go on."""

    outcome: Outcome
    lines: list[Line]
    facts: tuple[str, ...]
    """What the columns of the facts are called."""
    after: int | None


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
        f"{counted(register_of(run), n)} would be {word}"
        for outcome, word in ((Outcome.NEW, "added"), (Outcome.CHANGED, "changed"))
        if (n := run.count(outcome))
    ]
    return f"{' and '.join(parts)}." if parts else ""


def happened(run: ImportRun) -> str:
    """What an import did, in one sentence."""
    register = register_of(run)
    if run.status == Status.UNDONE:
        return _undone(register, run.count("removed"), run.count("restored"))
    added, changed = run.count(Outcome.NEW), run.count(Outcome.CHANGED)
    if not added:
        return f"{counted(register, changed)} changed"
    more = f", {changed:,} changed" if changed else ""
    return f"{counted(register, added)} added to the register{more}"


def would_undo(register: Register, found: Outlook) -> str:
    """What undoing an import would do, in one sentence."""
    if not found.anything:
        return "Nothing of this import can be undone: all of it changed since."
    parts = [f"removes {counted(register, found.removed)}"] if found.removed else []
    if found.restored:
        parts.append(f"gives {counted(register, found.restored)} the former entries back")
    more = "" if found.is_sure else " What must stay is found out then, and named."
    return f"Undoing it {' and '.join(parts)}.{more}"


def _undone(register: Register, removed: int, restored: int) -> str:
    parts = [f"{counted(register, removed)} removed"] if removed else []
    if restored:
        parts.append(f"{counted(register, restored)} as before")
    return f"Import undone: {', '.join(parts)}"


def left_out(run: ImportRun) -> str:
    """The columns of a file that go nowhere, in one sentence."""
    names = [f"“{name}”" for at, name in enumerate(run.headers) if at not in run.columns]
    return f"Columns left out: {', '.join(names)}." if names else ""


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


def page(register: Register, run: ImportRun, outcome: Outcome, after: str) -> Rows:
    """The next rows of one outcome after a line of the file, as somebody sees the register."""
    place = int(after) if after.isdecimal() and len(after) < 10 else 0
    found = ImportRow.objects.filter(run=run, outcome=outcome, line__gt=place).order_by("line")
    listed = list(found[: SIZE + 1])
    facts = _facts(register) if outcome == Outcome.NEW else ()
    lines = [_line(register, row, facts) for row in listed[:SIZE]]
    labels = tuple(label(register, name) for name in facts)
    return Rows(outcome, lines, labels, lines[-1].line if len(listed) > SIZE else None)


def _facts(register: Register) -> tuple[str, ...]:
    """What is shown of a new row beside its title."""
    told = sheet_of(register).facts or [column.field for column in register.columns]
    seen = [name for name in told if name in register.fields and name != register.title]
    return tuple(seen[:MOST_FACTS])


def _line(register: Register, row: ImportRow, facts: tuple[str, ...]) -> Line:
    nowrap = {column.field for column in register.columns if column.nowrap}
    told = tuple((name in nowrap, _fact(register, row, name)) for name in facts)
    return Line(row.line, _clipped(row.title), tuple(_points(register, row)), told)


def _fact(register: Register, row: ImportRow, name: str) -> str:
    value = row.values.get(name)
    return _clipped(shown(register, name, value)) if value not in (None, "") else ""


def _points(register: Register, row: ImportRow) -> Iterator[tuple[str, str]]:
    if row.outcome == Outcome.CHANGED:
        for name in register.fields:
            if name in row.values:
                yield label(register, name), _difference(register, name, *row.values[name])
    for name, value, why in row.said:
        told = _clipped(value) if name not in register.hidden else ""
        quoted = f"“{told}”: {why}" if told and told not in why else why
        yield layout_of(register).label(name), quoted


def _difference(register: Register, name: str, before: object, after: object) -> str:
    old, new = (_clipped(shown(register, name, value)) for value in (before, after))
    return f"from {old} to {new}" if before not in (None, "") else f"{new}, where nothing was set"


def _clipped(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
