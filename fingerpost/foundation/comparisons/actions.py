"""Keeping a list until it is compared, comparing it, and remembering what was said of its rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.db import transaction

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports.columns import refused_column
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy import bulk

from .declaration import Comparable
from .differing import answer_key
from .matching import Found, Matcher, Result, compared
from .models import Answer, Comparison, ComparisonRow, Kind, Outcome, Upload, marks_of
from .reading import before, open_keys

LONGEST_REST = timedelta(days=731)
COUNTED = {
    Outcome.ONLY_HERE: "only_here",
    Outcome.ONLY_THERE: "only_there",
    Outcome.ASIDE: "aside",
}

ANSWERED_BY = {
    Outcome.ONLY_HERE: (Kind.ON_PURPOSE,),
    Outcome.ONLY_THERE: (Kind.NOT_OURS, Kind.PERSONAL),
    Outcome.DIFFERS: (Kind.OURS,),
}
"""Which answers fit where a row was found."""
FOR_A_TIME = (Kind.ON_PURPOSE, Kind.OURS)


class AlreadyCompared(DomainError):
    """Raised when a list was compared since its columns were shown."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How a list is to be compared: which column is what, and which kinds it should name."""

    mapping: Mapping[int, str]
    kinds: Sequence[str]


@dataclass(frozen=True, slots=True)
class Deeds:
    """What may be done to the comparisons of one register."""

    compare: Callable[..., Comparison]
    answer: Callable[..., Answer]
    take_back: Callable[..., None]
    discard: Callable[..., None]


@transaction.atomic
def keep(
    actor: Actor,
    comparable: Comparable,
    table: Any,
    *,
    source: str,
    source_name: str,
    name: str,
    mapping: Mapping[int, str],
) -> Upload:
    """Keep the cells of a list until its columns are chosen: a note of work in progress.

    Columns that must not come in are emptied, and what is somebody's own is only counted.
    """
    closed = {n for n, heading in enumerate(table.headers) if refused_column(heading)}
    everything = [list(cells) for _, cells in table.rows]
    rows = list(_of_the_school(comparable, everything, mapping))
    Upload.objects.filter(register=comparable.register.plural, account=actor.account_id).delete()
    return Upload.objects.create(
        organisation=actor.organisation,
        register=comparable.register.plural,
        source=source,
        source_name=source_name,
        file_name=name[:120],
        headers=list(table.headers),
        rows=[["" if n in closed else cell for n, cell in enumerate(cells)] for cells in rows],
        personal=len(everything) - len(rows),
        notes=[*table.notes, *(why for _, why in table.refused)][:20],
        account=actor.account_id,
    )


def _of_the_school(
    comparable: Comparable, rows: Sequence[Sequence[str]], mapping: Mapping[int, str]
) -> Iterator[Sequence[str]]:
    """The rows without what is somebody's own, unless the register says that it is not."""
    if comparable.owner not in mapping.values():
        yield from rows
        return
    matcher = Matcher(comparable)
    for row in rows:
        cells = _cells(row, mapping)
        if not comparable.is_personal(cells.get(comparable.owner, "")) or matcher.knows(cells):
            yield row


@cache
def deeds_of(comparable: Comparable) -> Deeds:
    """The actions of a register, under its own permission: assets.compare."""
    deed = comparable.register.deed("compare")

    @action(deed)
    def compare(actor: Actor, /, upload: Upload, asked: Asked) -> Comparison:
        """Hold a list against the register, and keep what was found where."""
        waiting = Upload.objects.select_for_update().filter(pk=upload.pk)
        if waiting.values_list("pk").first() is None:
            raise AlreadyCompared("This list has been compared already.")
        own = Answer.objects.all().of(upload.register).filter(kind=Kind.PERSONAL)
        cells = (_cells(row, asked.mapping) for row in upload.rows)
        marks = frozenset(own.values_list("key", flat=True))
        result = compared(comparable, cells, asked.kinds, marks)
        result.there += upload.personal
        result.personal += upload.personal
        made = _keep(actor, comparable, upload, asked, result)
        upload.delete()
        return made

    @action(deed)
    def answer(
        actor: Actor, /, row: ComparisonRow, *, kind: str, reason: str, until: date | None = None
    ) -> Answer:
        """Say why a row is only in one list, or right as we have it; comparisons to come know."""
        _refuse_what_makes_no_sense(row, kind, until)
        is_own = kind == Kind.PERSONAL
        values = {
            "kind": kind,
            "title": "" if is_own else row.title,
            "thing": row.thing,
            "reason": reason.strip(),
            "until": until,
            "at": now(),
            "by": actor.name,
        }
        register = comparable.register.plural
        plain = answer_key(row)
        marks = marks_of(plain)
        key = marks[0] if is_own and marks else plain
        held = Answer.objects.filter(register=register, key__in=[plain, *marks]).first()
        if held:
            alter(held, {**values, "key": key})
        else:
            held = add(
                Answer(organisation=actor.organisation, register=register, key=key, **values)
            )
        if is_own:
            _forget(row.key, register)
        return held

    @action(deed)
    def take_back(actor: Actor, /, answer: Answer) -> None:
        """Take an answer back; the row waits for one again."""
        trail.note(answer, {"reason": (answer.reason, None)})
        answer.delete()

    @action(deed)
    def discard(actor: Actor, /, comparison: Comparison) -> None:
        """Delete a comparison with its rows; what was answered stays."""
        trail.note(comparison, {"source_name": (comparison.source_name, None)})
        ComparisonRow.objects.filter(comparison=comparison).delete()
        comparison.delete()

    return Deeds(compare, answer, take_back, discard)


def _cells(row: Sequence[str], mapping: Mapping[int, str]) -> dict[str, str]:
    return {word: row[n] for n, word in mapping.items() if n < len(row) and row[n]}


def _keep(
    actor: Actor, comparable: Comparable, upload: Upload, asked: Asked, result: Result
) -> Comparison:
    counts = dict.fromkeys(COUNTED.values(), 0)
    for found in result.rows:
        if name := COUNTED.get(found.outcome):
            counts[name] += 1
    differing = sum(found.outcome == Outcome.DIFFERS for found in result.rows)
    same = sum(found.outcome == Outcome.BOTH for found in result.rows)
    last = before(upload.register, upload.source, upload.source_name)
    then = open_keys(last) if last else {}
    is_first = not any(then.values())
    ours = {
        outcome: {found.key for found in result.rows if found.outcome == outcome}
        for outcome in then
    }
    newest: Any = comparable.register.model._default_manager.order_by("-pk").first()
    made = add(
        Comparison(
            organisation=actor.organisation,
            register=upload.register,
            source=upload.source,
            source_name=upload.source_name,
            kinds=list(asked.kinds),
            file_name=upload.file_name,
            by=actor.name,
            there=result.there,
            both=same + differing,
            differing=differing,
            personal=result.personal,
            last_row=newest.pk if newest else 0,
            before_at=None if is_first or last is None else last.at,
            settled={each: len(then[each] - ours[each]) for each in then},
            **counts,
        )
    )
    rows = _rows(made, result.rows, {} if is_first else then)
    bulk.insert_many(ComparisonRow, list(rows))
    return made


def _rows(
    made: Comparison, found: Sequence[Found], then: Mapping[str, set[str]]
) -> Iterator[ComparisonRow]:
    for place, each in enumerate(found, 1):
        yield ComparisonRow(
            organisation=made.organisation,
            comparison=made,
            outcome=each.outcome,
            place=place,
            thing=each.thing,
            title=each.title[:240],
            key=each.key,
            told=each.told,
            differs=each.differs,
            why=each.why,
            is_new=each.outcome in then and each.key not in then[each.outcome],
        )


def _refuse_what_makes_no_sense(row: ComparisonRow, kind: str, until: date | None) -> None:
    if row.outcome not in ANSWERED_BY:
        raise DomainError("Nothing is to be answered about this row.")
    if kind not in ANSWERED_BY[Outcome(row.outcome)]:
        raise DomainError("This answer does not fit where the row was found. Choose another.")
    if kind in FOR_A_TIME and until is None:
        raise DomainError("Say until which day this holds. Then somebody looks again.")
    if until and not today() < until <= today() + LONGEST_REST:
        raise DomainError("Enter a day to come, within the next two years.")


def _forget(key: str, register: str) -> None:
    """Keep nothing of a personal thing but how many there are."""
    held = ComparisonRow.objects.filter(key=key, outcome=Outcome.ONLY_THERE)
    named = Comparison.objects.filter(register=register, pk__in=held.values("comparison"))
    for of in named.order_by("pk").select_for_update():
        gone, _ = held.filter(comparison=of).delete()
        if gone:
            counts = {"only_there": of.only_there - gone, "personal": of.personal + gone}
            alter(of, counts)
