"""From rows to a finding: how many contracts in force are as they should be, and which are not."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fingerpost.foundation.ui.filters import money, plural
from fingerpost.standards.evidence import Finding, Row, WrongRows
from fingerpost.standards.limits import Limits
from fingerpost.standards.shares import sentence
from fingerpost.standards.spot_checked import as_spot_checked
from fingerpost.standards.verdicts import Verdict, of_share

from ..choices import Status
from ..holes import holes
from ..models import Contract
from ..querysets import ContractQuerySet

SHOWN = 10
CAVEAT = "We cannot tell whether every contract is listed: nothing to compare with yet."


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of contracts in force: "3 of 4 paid contracts show ...; 1 does not"."""

    one: str
    many: str
    among: Q
    hole: str
    """What is wrong with a bad row, by its word in holes.py."""
    claim: tuple[str, str]
    """What is said of one good contract, and of several."""
    denied: tuple[str, str]
    todo: str
    """The next step, with {n} for the contracts that lack something."""


def share(question: Question, today: date, limits: Limits) -> Finding:
    """Count the contracts in force that are as asked, and list the others."""
    asked = Contract.objects.all().in_force().filter(question.among)
    of = asked.count()
    if not of:
        because = f"No {question.many} are listed as in force, so nothing shows it."
        return nothing(because, f"List your {question.many}")
    lacking = asked.filter(holes(today)[question.hole].when)
    bad = lacking.count()
    told = sentence(question, of - bad, of)
    left_out = tuple(_left_out(question))
    if left_out:
        told += f" Left out: {', '.join(f'{n:,} {words}' for words, n in left_out)}."
    found = Finding(
        of_share(of - bad, of, met=limits.met, partly=limits.partly),
        told,
        met=of - bad,
        of=of,
        left_out=left_out,
        rows=wrong(lacking, question.one if bad == 1 else question.many, question.hole),
        caveat=CAVEAT,
        todo=question.todo.format(n=plural(bad, question.one, question.many)) if bad else "",
        go_to=f"/contracts/?missing={question.hole}" if bad else "",
    )
    return as_spot_checked(found, "contracts")


def nothing(because: str, todo: str, go_to: str = "/contracts/") -> Finding:
    """Nothing of the kind is listed, which proves nothing."""
    if not Contract.objects.exists():
        todo, go_to = "List your contracts", "/contracts/"
    return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=go_to)


def wrong(lacking: ContractQuerySet, noun: str, hole: str = "") -> WrongRows | None:
    """The contracts that keep something from being met; none if there are none."""
    total = lacking.count()
    if not total:
        return None
    return WrongRows(
        total=total,
        noun=noun,
        headings=("Contract", "Title", "Supplier", "Value a year, net"),
        first=tuple(
            Row(
                f"/contracts/{each.pk}/",
                (f"CON-{each.number:04d}", each.title, each.supplier_name, money(each.value_year)),
            )
            for each in lacking.order_by("name_key", "pk")[:SHOWN]
        ),
        all_url=f"/contracts/?missing={hole}" if hole else "/contracts/",
    )


def _left_out(question: Question) -> list[tuple[str, int]]:
    drafts = Contract.objects.filter(question.among, status=Status.DRAFT, archived_on=None)
    n = drafts.count()
    return [("being agreed", n)] if n else []
