"""The register of roles in words: for paper, and for a spreadsheet."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from fingerpost.foundation.exports.cells import Cell
from fingerpost.foundation.now import today
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.clashes import Clash
from fingerpost.foundation.people.models import Appointment, Duty
from fingerpost.foundation.people.posts import Posts
from fingerpost.foundation.ui.filters import written_date

from .reading import Line

HEADINGS = ("Role", "Who", "Stands in", "Appointed", "Time", "Look again by")
COLUMNS = (
    "Role",
    "Standard name",
    "Needed",
    "Who",
    "As",
    "Since",
    "Until",
    "Appointed by",
    "Appointed on",
    "Hours a week",
    "Look again by",
    "Letter",
)


def written(line: Line) -> list[str]:
    """One role as a row of text."""
    held = line.owner
    who = f"{held.person}, since {written_date(held.starts_on)}" if held else line.vacancy()
    return [
        _role(line),
        who,
        "\n".join(_stand_ins(line)),
        appointed(held) if held else "",
        f"{held.hours_a_week} hours a week" if held and held.hours_a_week else "",
        written_date(held.review_on) if held else "",
    ]


def appointed(held: Appointment) -> str:
    """ "By Hugh Larkmoor on 2 March 2026", as far as it is known."""
    by = f"by {held.appointed_by}" if held.appointed_by else ""
    on = f"on {written_date(held.appointed_on)}" if held.appointed_on else ""
    said = " ".join(each for each in (by, on) if each)
    return said[:1].upper() + said[1:]


def reason_in_words(clash: Clash, day: date) -> str:
    """Who holds two roles that should be apart, and who said why and until when."""
    pair = f"{clash.person}: {clash.conflict.one.label} and {clash.conflict.other.label}."
    given = clash.reason
    if given is None:
        return f"{pair} No reason was given."
    said = f"“{given.reason}” ({given.given_by}, {written_date(given.given_on)})"
    late = "Was to" if not clash.has_reason(day) else "To"
    return f"{pair} {said}. {late} be looked at again by {written_date(given.review_on)}."


def cells(found: list[Line], held: Posts) -> Iterator[tuple[Cell, ...]]:
    """One row for each appointment there was or is, and one for each vacancy."""
    for line in found:
        said = (line.title, str(line.post.duty.label), "yes" if line.is_needed else "no")
        if line.is_vacant and line.is_needed:
            yield (*said, line.vacancy(), *("",) * 8)
        for each in held.appointments:
            if Duty(each.duty) == line.post.duty:
                yield (*said, *_appointment(each))


def _appointment(held: Appointment) -> tuple[Cell, ...]:
    return (
        held.person.name,
        str(Rank(held.rank).label),
        held.starts_on,
        held.last_day,
        held.appointed_by.name if held.appointed_by else "",
        held.appointed_on,
        held.hours_a_week,
        held.review_on,
        held.letter_on,
    )


def _role(line: Line) -> str:
    standard = str(line.post.duty.label)
    return line.title if line.title == standard else f"{line.title} ({standard})"


def _stand_ins(line: Line) -> Iterator[str]:
    if line.acting:
        yield f"Acting: {line.acting.person}, since {written_date(line.acting.starts_on)}"
    for each in line.deputies:
        yield f"Deputy: {each.person}"


def tools() -> dict[str, Any]:
    """What the pages of roles say in words of their own."""
    return {
        "day": today(),
        "appointed": appointed,
        "reason_in_words": reason_in_words,
        "Duty": Duty,
    }
