"""From the rows of a declared register to a finding: how many are as asked, and which are not."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from django.db.models import Q

from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.wording import shown
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.tenancy.rows import TenantModel, TenantQuerySet

from .evidence import Finding, Row, WrongRows
from .limits import Limits
from .spot_checked import as_spot_checked
from .verdicts import Verdict, of_share

FIRST = 10


class Claimed(Protocol):
    """What is claimed of one row and of several, and what is denied."""

    @property
    def one(self) -> str: ...
    @property
    def many(self) -> str: ...
    @property
    def claim(self) -> tuple[str, str]: ...
    @property
    def denied(self) -> tuple[str, str]: ...


@dataclass(frozen=True, slots=True)
class Share:
    """What is asked of the rows of a register: "4 of 5 systems have an owner; 1 has not"."""

    one: str
    many: str
    hole: str
    """What is wrong with a bad row, by its word among the register's holes."""
    claim: tuple[str, str]
    """What is said of one good row, and of several."""
    denied: tuple[str, str]
    todo: str
    among: Q = field(default_factory=Q)
    """Of which rows it is asked; the bad ones are all among them."""

    def counted(self, n: int) -> str:
        return f"{n:,} {self.one if n == 1 else self.many}"


def reads_of(model: type[TenantModel]) -> tuple[type[TenantModel], ...]:
    """What a share of a register rests on."""
    return (model, SpotCheck)


def share(register: Register, asked: Share, today: date, limits: Limits) -> Finding:
    """Count the rows that are as asked, name what was left out, and list the wrong ones."""
    hole = register.holes_on(today)[asked.hole]
    every = register.all().filter(asked.among, archived_on=None)
    rows = every.filter(**{f"{register.status}__in": hole.statuses})
    of, lacking = rows.count(), rows.filter(hole.when)
    rest = every.count() - of
    left_out = (("not current", rest),) if rest else ()
    if not of:
        return _nothing(register, asked, left_out)
    bad = lacking.count()
    url = f"/{register.plural}/"
    said = f" {rest:,} {'is' if rest == 1 else 'are'} left out: not current." if rest else ""
    found = Finding(
        of_share(of - bad, of, met=limits.met, partly=limits.partly),
        sentence(asked, of - bad, of) + said,
        met=of - bad,
        of=of,
        left_out=left_out,
        rows=_wrong(register, asked, lacking, bad, bool(hole.field)) if bad else None,
        caveat=f"We cannot tell whether every {register.word} is listed.",
        todo=asked.todo.format(n=asked.counted(bad)) if bad else "",
        go_to=f"{url}{'mend/' if hole.field else ''}?missing={asked.hole}" if bad else "",
    )
    return as_spot_checked(found, register.plural)


def _nothing(register: Register, asked: Share, left_out: tuple[tuple[str, int], ...]) -> Finding:
    """Nothing of the kind is listed, which proves nothing."""
    return Finding(
        Verdict.NOT_EVIDENCED,
        f"No {asked.many} are in the register, so nothing shows it.",
        left_out=left_out,
        todo=f"List your {asked.many}",
        go_to=f"/{register.plural}/",
    )


def sentence(asked: Claimed, good: int, of: int) -> str:
    """ "4 of 5 systems have an owner; 1 has not"."""
    bad = of - good
    if of == 1:
        return f"The only {asked.one} {asked.claim[0] if good else asked.denied[0]}."
    if not bad:
        return f"{'Both' if of == 2 else f'All {of:,}'} {asked.many} {asked.claim[1]}."
    if not good:
        return f"None of the {of:,} {asked.many} {asked.claim[1]}, as far as is known."
    claim, denied = asked.claim[good > 1], asked.denied[bad > 1]
    return f"{good:,} of {of:,} {asked.many} {claim}; {bad:,} {denied}."


def _wrong(
    register: Register, asked: Share, bad: TenantQuerySet[TenantModel], total: int, mends: bool
) -> WrongRows:
    url, query = f"/{register.plural}/", f"?missing={asked.hole}"
    return WrongRows(
        total=total,
        noun=asked.one if total == 1 else asked.many,
        headings=("Reference", "Name", "Kind", "Status"),
        first=tuple(_row(register, each) for each in bad.order_by("name_key", "pk")[:FIRST]),
        all_url=url + query,
        mend_url=f"{url}mend/{query}" if mends else "",
    )


def _row(register: Register, row: Any) -> Row:
    facts = (register.title, register.kind, register.status)
    return Row(
        f"/{register.plural}/{row.pk}/",
        (
            register.reference(row.number),
            *(shown(register, name, getattr(row, name)) for name in facts),
        ),
    )
