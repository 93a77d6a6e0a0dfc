"""Drawing rows, saying what was seen of each, and finishing or giving up a spot check."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from fingerpost.foundation.actions import action, add, add_many, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.wording import label, shown
from fingerpost.foundation.tenancy.turns import hold

from .models import Answer, SpotCheck, SpotCheckRow, State
from .rules import draw


class NotUnderWay(DomainError):
    """Raised when somebody answers, finishes or gives up what is over already."""

    def __init__(self) -> None:
        super().__init__("This spot check is over. Its answers stay as they are.")


@dataclass(frozen=True, slots=True)
class Deeds:
    """What may be done to the spot checks of one register."""

    begin: Callable[[Actor], SpotCheck]
    answer: Callable[..., SpotCheckRow]
    finish: Callable[..., SpotCheck]
    give_up: Callable[..., SpotCheck]


@cache
def deeds_of(register: Register) -> Deeds:
    """The actions of a register, under its own permission: assets.spot_check."""
    deed = register.deed("spot_check")

    @action(deed)
    def begin(actor: Actor, /) -> SpotCheck:
        """Draw rows that still stand, by chance, and freeze what the register says of them."""
        return _begin(actor, register)

    @action(deed)
    def answer(actor: Actor, /, row: SpotCheckRow, *, answer: str, note: str = "") -> SpotCheckRow:
        """Say what was seen of one row; it may be said anew until the check is finished."""
        _under_way(row.check_of_id)
        row = SpotCheckRow.objects.select_for_update().get(pk=row.pk)
        seen = {"answer": answer, "note": note.strip() if answer != Answer.RIGHT else ""}
        alter(row, {**seen, "answered_at": now(), "answered_by": actor.name})
        return row

    @action(deed)
    def finish(actor: Actor, /, check: SpotCheck) -> SpotCheck:
        """Let the result stand, once every row was looked at."""
        check = _under_way(check.pk)
        answers = list(check.rows.values_list("answer", flat=True))
        if waiting := answers.count(""):
            many = "One row is" if waiting == 1 else f"{waiting} rows are"
            raise DomainError(f"{many} not looked at yet. Answer for every row, then finish.")
        _end(actor, check, state=State.FINISHED, right=answers.count(Answer.RIGHT))
        return check

    @action(deed)
    def give_up(actor: Actor, /, check: SpotCheck, *, why: str) -> SpotCheck:
        """Leave a draw without a result; it stays on the record and counts."""
        check = _under_way(check.pk)
        _end(actor, check, state=State.ABANDONED, why=why.strip())
        return check

    return Deeds(begin, answer, finish, give_up)


def _begin(actor: Actor, register: Register) -> SpotCheck:
    hold(actor.organisation)
    checks = SpotCheck.objects.all().of(register.plural)
    if checks.under_way().exists():
        raise DomainError("A spot check is under way. Finish it, or give it up with a reason.")
    standing: Any = register.model._default_manager
    rows = standing.own().filter(**{f"{register.status}__in": register.standing.usual})
    if register.archives:
        rows = rows.filter(archived_on=None)
    keys = list(rows.values_list("pk", flat=True))
    if not keys:
        raise DomainError(f"There are no {register.many} to check. Enter some first.")
    drawn = draw(keys)
    last = checks.finished().first()
    since = checks.abandoned().filter(pk__gt=last.pk if last else 0)
    check = add(
        SpotCheck(
            organisation=actor.organisation,
            register=register.plural,
            drawn=len(drawn),
            among=len(keys),
            given_up_before=since.count(),
            begun_by=actor.name,
        )
    )
    things = rows.in_bulk(drawn)
    add_many(
        SpotCheckRow,
        [_row(register, check, n, things[key]) for n, key in enumerate(drawn, 1)],
    )
    return check


def _row(register: Register, check: SpotCheck, place: int, thing: Any) -> SpotCheckRow:
    return SpotCheckRow(
        organisation=check.organisation,
        check_of=check,
        place=place,
        thing=thing.pk,
        revision=thing.revision,
        title=f"{register.reference(thing.number)} {getattr(thing, register.title)}",
        listed=[
            [label(register, name), shown(register, name, getattr(thing, name))]
            for name in _told(register)
        ],
    )


def _told(register: Register) -> list[str]:
    """The fields of the usual list, without what only some may see."""
    closed = {name for block in register.blocks if block.view for name in block.fields}
    return [each.field for each in register.columns if each.is_usual and each.field not in closed]


def _under_way(pk: int) -> SpotCheck:
    check = SpotCheck.objects.select_for_update().get(pk=pk)
    if not check.is_open:
        raise NotUnderWay
    return check


def _end(actor: Actor, check: SpotCheck, **values: Any) -> None:
    alter(check, {**values, "ended_at": now(), "ended_by": actor.name})
