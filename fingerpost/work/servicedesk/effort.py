"""How long requests took: whether a school notes it, and what it comes to. Never by person."""

from datetime import date, datetime
from pathlib import Path
from statistics import median_low

from fingerpost.foundation import figures
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import number, plural

from .models import EffortNoting, Ticket


def is_noted() -> bool:
    """Whether the school in scope notes it; it does not unless somebody says so."""
    return EffortNoting.objects.exists()


def longest() -> int:
    """So many minutes a request takes at most."""
    return _figure("minutes-at-most", today())


def fewest() -> int:
    """Of so many requests, the minutes must be noted before any are told."""
    return _figure("efforts-to-tell", today())


def told(first: datetime, end: datetime) -> str:
    """What the requests took that were solved from a moment on and before another, in words.

    Empty where the school does not note it or nothing was solved; of too few nothing is told.
    """
    if not is_noted():
        return ""
    # Merged ones are left out here: asked for in the query, SQLite would read all that never were.
    solved = Ticket.objects.all().solved_between(first, end).values_list("minutes", "merged_into")
    minutes = [each for each, merged in solved if merged is None]
    return in_words(minutes, fewest())


def in_words(minutes: list[int | None], least: int) -> str:
    """The minutes of each request that was solved, None where they were not noted, as a whole."""
    noted, solved = [each for each in minutes if each is not None], len(minutes)
    if not solved:
        return ""
    of = f"{number(solved)} {'request' if solved == 1 else 'requests'} that were solved"
    if len(noted) < least:
        return f"Minutes were noted for fewer than {least} of {of}, so nothing is told"
    return (
        f"Minutes were noted for {number(len(noted))} of {of}: {number(sum(noted))} in all, "
        f"and {plural(median_low(noted), 'minute', 'minutes')} for the one in the middle"
    )


def _figure(word: str, day: date) -> int:
    return figures.figure(Path(__file__).with_name("figures.yaml"), word, day)
