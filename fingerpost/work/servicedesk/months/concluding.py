"""What a week at the desk comes to, in one sentence. No database."""

from dataclasses import dataclass

from fingerpost.foundation.ui.filters import plural, spelled


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence is drawn from: counts of one week, and how it stood at its end."""

    came: int = 0
    solved: int = 0
    classes: int = 0
    """Overdue while a class was waiting."""
    overdue: int = 0
    """All that was overdue, with those classes."""
    down: int = 0
    """Services that did not work at the end."""
    minutes: int = 0
    """Of lessons in which something was down."""
    missed: int = 0
    promised: bool = True
    """Whether anything was promised at all."""


def conclusion(told: Told) -> str:
    """The sentence for whoever reads no other: a class first, then what is down, then the rest."""
    if told.classes:
        waits = spelled(told.classes, "class was waiting", "classes were waiting")
        return f"{waits} for something overdue. Ask IT support about that first."
    if told.down:
        down = spelled(told.down, "service was", "services were")
        return f"{down} still down. Ask what keeps it, and what staff do meanwhile."
    if told.overdue:
        late = spelled(told.overdue, "request was", "requests were")
        return f"{late} overdue, and no class was waiting for any. Ask what keeps them."
    return _nothing_overdue(told)


def _nothing_overdue(told: Told) -> str:
    if told.minutes:
        cost = plural(told.minutes, "minute", "minutes")
        return f"Nothing was overdue, but what was down cost {cost} of lessons."
    if told.missed:
        kept = plural(told.missed, "promise was", "promises were")
        return f"Nothing was overdue at the end, but {kept} not kept in time."
    if not (told.came or told.solved):
        return "A quiet week: nothing came in, and nothing was overdue."
    if not told.promised:
        return "No promise came to its end, so nothing could be late."
    if told.came > told.solved:
        return "Nothing was overdue and every promise was kept; more came in than was solved."
    return "Nothing was overdue and every promise was kept. There is nothing for you to do."
