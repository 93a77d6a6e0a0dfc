"""A comparison as its page shows it: tabs, one page of rows, and what changed since before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from fingerpost.foundation.registers.wording import spoken
from fingerpost.foundation.ui.filters import plural, written_day

from .declaration import Comparable, Told
from .differing import Difference, answer_key, differences, things_of
from .models import Answer, Comparison, ComparisonRow, Outcome
from .reading import entered_since, said

SIZE = 50
IN_BOTH = (Outcome.BOTH, Outcome.DIFFERS)
TABS: Mapping[str, tuple[str, tuple[Outcome, ...]]] = {
    "only-here": ("Only here", (Outcome.ONLY_HERE,)),
    "only-there": ("Only there", (Outcome.ONLY_THERE,)),
    "differs": ("Differing", (Outcome.DIFFERS,)),
    "both": ("In both", IN_BOTH),
    "aside": ("Set aside", (Outcome.ASIDE,)),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row, with what was said of it and what can be done about it."""

    row: ComparisonRow
    url: str
    answer: Answer | None
    now: int | None
    """The row of the register that was added since for it."""
    add_url: str
    differs: Sequence[Difference] = ()

    @property
    def is_settled(self) -> bool:
        """Whether the register has come to say what the list says."""
        return bool(self.differs) and all(each.is_settled for each in self.differs)


@dataclass(frozen=True, slots=True)
class Lines:
    lines: list[Line]
    next_url: str


def counts(comparison: Comparison) -> dict[str, int]:
    """How many rows stand under each tab."""
    return {
        "only-here": comparison.only_here,
        "only-there": comparison.only_there,
        "differs": comparison.differing,
        "both": comparison.both,
        "aside": comparison.aside,
    }


def chosen(asked: str) -> str:
    """The tab that an address asks for."""
    return asked if asked in TABS else "only-there"


def tabs(comparison: Comparison, tab: str) -> list[tuple[str, str, bool]]:
    """(text, address, whether it is shown); what was set aside is no tab while there is none."""
    held = counts(comparison)
    return [
        (f"{text} ({held[word]:,})", f"?show={word}", word == tab)
        for word, (text, _) in TABS.items()
        if word != "aside" or held[word] or word == tab
    ]


def shown(comparable: Comparable, tab: str) -> tuple[Told, ...]:
    """What the list told, as far as a tab has room; what names a row stands before it anyway."""
    if tab in ("only-here", "differs"):
        return ()
    return comparable.shows if tab == "both" else comparable.shows[1:]


def rows_of(comparison: Comparison, tab: str) -> "QuerySet[ComparisonRow]":
    """The rows under a tab, in the order of the list."""
    rows = ComparisonRow.objects.filter(comparison=comparison, outcome__in=TABS[tab][1])
    return rows.order_by("place")


def lines(
    comparable: Comparable, comparison: Comparison, tab: str, after: str, today: date
) -> Lines:
    """One page of the rows under a tab."""
    place = int(after) if after.isdecimal() else 0
    rows = list(rows_of(comparison, tab).filter(place__gt=place)[: SIZE + 1])
    more, rows = len(rows) > SIZE, rows[:SIZE]
    keys = {row.pk: answer_key(row) for row in rows if row.key}
    held = said(comparison.register, today).filter(key__in=keys.values())
    answers = {each.key: each for each in held}
    entered = entered_since(comparable, comparison) if tab == "only-there" else {}
    things = things_of(comparable.register, rows)
    return Lines(
        [
            _line(
                comparable,
                row,
                answers.get(keys.get(row.pk, "")),
                entered.get(row.key),
                things.get(row.thing or 0),
            )
            for row in rows
        ],
        f"?show={tab}&after={rows[-1].place}" if more else "",
    )


def _line(
    comparable: Comparable, row: ComparisonRow, answer: Answer | None, now: int | None, stands: Any
) -> Line:
    plural = comparable.register.plural
    thing = row.thing or now
    return Line(
        row,
        reverse(f"{plural}:show", args=[thing]) if thing else "",
        answer,
        now,
        add_url(comparable, row) if row.outcome == Outcome.ONLY_THERE else "",
        differences(comparable, row, stands),
    )


def add_url(comparable: Comparable, row: ComparisonRow) -> str:
    """The form of a new row, filled with what the other list told."""
    told = {
        each.fills: row.told[each.word]
        for each in comparable.shows
        if each.fills and row.told.get(each.word)
    }
    return f"{reverse(f'{comparable.register.plural}:create')}?{urlencode(told)}"


def cells(comparable: Comparable, row: ComparisonRow, answer: Answer | None) -> list[Any]:
    """A row as an export writes it."""
    return [
        row.title,
        Outcome(row.outcome).label,
        *(str(row.told.get(each.word, "")) for each in comparable.shows),
        "; ".join(f"{label}: here “{here}”, there “{there}”" for label, here, there in row.differs),
        row.why,
        answer.reason if answer else "",
    ]


def headline(comparison: Comparison) -> str:
    """ "412 in both, 9 only here, 3 only there"."""
    return (
        f"{comparison.both:,} in both, {comparison.only_here:,} only here, "
        f"{comparison.only_there:,} only there"
    )


def left_out(comparable: Comparable, comparison: Comparison) -> Iterator[str]:
    """What the counts leave out, a sentence each."""
    if comparison.personal:
        own = plural(comparison.personal, "row is", "rows are")
        yield f"{own} somebody’s own: counted, and nothing of it is kept."
    if comparison.aside:
        yield (
            f"{plural(comparison.aside, 'row was', 'rows were')} set aside, because nothing tells "
            "which one it is: no number, a placeholder, or the same row twice."
        )
    kinds = comparable.register.choices[comparable.register.kind]
    if set(kinds) - set(comparison.kinds):
        named = ", ".join(
            spoken(words) for kind, words in kinds.items() if kind in comparison.kinds
        )
        yield f"Only these kinds are expected in it: {named}."


def since(comparison: Comparison) -> Iterator[str]:
    """What changed since the comparison before, a sentence each."""
    if not comparison.before_at:
        return
    new = ComparisonRow.objects.filter(comparison=comparison, is_new=True)
    found = list(new.values_list("outcome", flat=True))
    for word in ("only-here", "only-there", "differs"):
        added, gone = found.count(word), int(comparison.settled.get(word, 0))
        if added or gone:
            day = written_day(comparison.before_at)
            yield f"{TABS[word][0]}: {added:,} new, {gone:,} settled since {day}."
