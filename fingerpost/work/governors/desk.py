"""Help with IT as its months were frozen: numbers of the service for everybody, of nobody."""

from datetime import date

from fingerpost.foundation.ui.filters import number, written_date
from fingerpost.work.servicedesk.months.actions import is_as_frozen
from fingerpost.work.servicedesk.months.lessons import together
from fingerpost.work.servicedesk.months.models import Month

from .figures import SMALLEST, figure
from .shapes import Section

MONTHS = 3
"""So many stand on the page, about those of a term; `/desk/numbers/` has the others."""
HEADS = ("Month", "Came in", "Solved", "Left open", "Answered in time", "Solved in time")


def desk(day: date) -> Section | None:
    """The last months at the desk that everybody may read; nothing before there is one."""
    months = list(Month.objects.filter(shown_from__lte=day).order_by("-first_on")[:MONTHS])
    if not months:
        return None
    whole = [each for each in months if is_as_frozen(each)]
    smallest = figure(SMALLEST, day)
    return Section(
        "desk",
        "Help with IT, month by month",
        said=tuple(_said(whole)),
        items=tuple(_seal(each, each in whole) for each in months),
        heads=HEADS if whole else (),
        rows=tuple(_row(each, smallest) for each in whole),
        ask=tuple(_questions(whole)),
    )


def _said(months: list[Month]) -> list[str]:
    if not months:
        return []
    said = [f"How people found it in {months[0]}: {_begun_small(months[0].said())}."]
    if missed := together([each.lost for each in months if each.lost]):
        said.append(f"Lessons lost in these months: {_begun_small(missed.said())}.")
    return said


def _row(month: Month, smallest: int) -> tuple[str, ...]:
    whole = month.whole
    return (
        str(month),
        *(_count(month.count(word), smallest) for word in ("came", "solved", "left_open")),
        _of(whole.answered, whole.answers, smallest),
        _of(whole.solved, whole.solutions, smallest),
    )


def _count(n: int, smallest: int) -> str:
    return f"fewer than {smallest}" if 0 < n < smallest else number(n)


def _of(kept: int, of: int, smallest: int) -> str:
    if not of:
        return "nothing was promised"
    return "too few to tell" if of < smallest else f"{number(kept)} of {number(of)}"


def _seal(month: Month, is_whole: bool) -> str:
    """By what a month is known again: its day and the first letters of its hash."""
    if not is_whole:
        return f"{month} is left out: its figures were changed after they were frozen."
    frozen = written_date(month.frozen_at)
    return f"{month} was frozen on {frozen}; its hash begins with {month.content[:12]}."


def _questions(months: list[Month]) -> list[str]:
    asked = []
    last = months[0].whole if months else None
    if last and last.answered + last.solved < last.answers + last.solutions:
        asked.append(f"What kept promises from being kept in {months[0]}, and what follows?")
    if months and not months[0].conclusion:
        asked.append(f"What do leaders conclude from the figures of {months[0]}?")
    return asked


def _begun_small(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
