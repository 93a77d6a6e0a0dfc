"""How much of the register other lists confirm, and what they know that it does not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from fingerpost.foundation.comparisons.declaration import COMPARABLES
from fingerpost.foundation.comparisons.matching import key_of_row
from fingerpost.foundation.comparisons.models import Answer, Comparison, ComparisonRow, Outcome
from fingerpost.foundation.comparisons.reading import entered_since, latest_of_each
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.limits import limits_for

from .models import Asset
from .register import ASSETS

A_DAY = timedelta(days=1)
FOREVER = date.max
MATCHED = (Outcome.BOTH, Outcome.DIFFERS)


@dataclass(slots=True)
class Lists:
    """The last comparison with each of some lists, and what was found in it."""

    comparisons: list[Comparison]
    matched: dict[int, set[int]] = field(default_factory=dict)
    only_here: dict[int, set[int]] = field(default_factory=dict)
    only_there: dict[int, set[str]] = field(default_factory=dict)
    answers: Mapping[str, date] = field(default_factory=dict)
    """Key to the last day on which the answer holds."""

    def young(self, day: date, days: int) -> list[Comparison]:
        """Those that are recent enough on a day."""
        return [each for each in self.comparisons if compared_on(each) + timedelta(days) >= day]

    def turns(self, days: int) -> Iterator[date]:
        """The days on which a list grows too old, or an answer ends."""
        yield from (compared_on(each) + timedelta(days) + A_DAY for each in self.comparisons)
        yield from (until + A_DAY for until in set(self.answers.values()) - {FOREVER})


@dataclass(frozen=True, slots=True)
class Coverage:
    """The devices asked about, by what the lists of a day say of them."""

    comparisons: list[Comparison]
    both: frozenset[int]
    only_here: frozenset[int]
    not_compared: frozenset[int]
    only_there: frozenset[str]
    answered: int
    """How many of those in one list only somebody gave a reason for."""

    @property
    def names(self) -> str:
        """ "Microsoft Intune, 3 March 2026"."""
        return "; ".join(
            f"{each.source_name}, {written_date(compared_on(each))}" for each in self.comparisons
        )


def compared_on(comparison: Comparison) -> date:
    """The day of a comparison by the school's wall calendar."""
    return comparison.at.astimezone(LONDON).date()


def lists(sources: Iterable[str] = ()) -> Lists:
    """What was found in the last comparison with each list of some kinds, or of any."""
    held = Lists(latest_of_each(ASSETS.plural, sources))
    for each in held.comparisons:
        held.matched[each.pk], held.only_here[each.pk] = set(), set()
        held.only_there[each.pk] = set()
    rows = ComparisonRow.objects.filter(comparison__in=held.comparisons)
    for of, outcome, thing, key in rows.values_list("comparison_id", "outcome", "thing", "key"):
        if outcome == Outcome.ONLY_THERE:
            held.only_there[of].add(key)
        elif thing is not None and outcome in MATCHED:
            held.matched[of].add(thing)
        elif thing is not None and outcome == Outcome.ONLY_HERE:
            held.only_here[of].add(thing)
    for each in held.comparisons:
        if held.only_there[each.pk]:
            _enter(held, each)
    said = Answer.objects.all().of(ASSETS.plural).values_list("key", "until")
    held.answers = {key: until or FOREVER for key, until in said}
    return held


def _enter(held: Lists, comparison: Comparison) -> None:
    """Count what was added to the register since as being in both."""
    for key, row in entered_since(COMPARABLES[ASSETS.plural], comparison).items():
        if key in held.only_there[comparison.pk]:
            held.only_there[comparison.pk].discard(key)
            held.matched[comparison.pk].add(row)


def coverage(held: Lists, devices: frozenset[int], day: date, days: int) -> Coverage:
    """What the lists that are young enough on a day say of some devices."""
    young = held.young(day, days)
    matched = _together(held.matched[each.pk] for each in young) & devices
    only_here = (_together(held.only_here[each.pk] for each in young) & devices) - matched
    only_there = frozenset(key for each in young for key in held.only_there[each.pk])
    keys = {key_of_row(pk) for pk in only_here} | only_there
    answered = sum(held.answers.get(key, date.min) >= day for key in keys)
    rest = devices - matched - only_here
    return Coverage(young, matched, only_here, rest, only_there, answered)


def _together(sets: Iterable[set[int]]) -> frozenset[int]:
    return frozenset(pk for each in sets for pk in each)


def devices(*kinds: str) -> frozenset[int]:
    """The devices that the school should still have, of some kinds or of all."""
    rows = Asset.objects.held()
    return frozenset((rows.of_kinds(*kinds) if kinds else rows).values_list("pk", flat=True))


def caveat(today: date) -> str:
    """What every count of the register must add: whether anything says that it is whole."""
    days = limits_for("estate.listed", today).days
    young = Lists(latest_of_each(ASSETS.plural)).young(today, days)
    if not young:
        return "We cannot tell whether every device is listed: nothing to compare with yet."
    last = young[0]
    return (
        f"Compared with {last.source_name} on {written_date(compared_on(last))}: "
        f"{last.both:,} in both, {last.only_here:,} only here, {last.only_there:,} only there."
    )
