"""From rows to a finding: how many assets are as they should be, and which are not."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, Q

from fingerpost.foundation.comparisons.models import Comparison
from fingerpost.foundation.registers.declaration import Hole
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.records.upkeep.models import Review
from fingerpost.standards.evidence import Finding, Row, WrongRows
from fingerpost.standards.limits import Limits
from fingerpost.standards.spot_checked import as_spot_checked
from fingerpost.standards.verdicts import Verdict, of_share

from .alike import as_set_alike
from .choices import GONE, HELD, Kind, Status
from .coverage import caveat
from .holes import holes
from .models import Asset
from .querysets import AssetQuerySet
from .register import ASSETS

READS = (Asset, Comparison, SpotCheck, Review)
"""What every answer of share() rests on: the caveat names comparisons and spot checks too, and
either a spot check or a review bears out dates that were set in one go."""
SHOWN = 10
VERBS = {
    "have": ("has", "does not", "do not"),
    "show": ("shows", "does not", "do not"),
    "get": ("gets", "does not", "do not"),
    "are": ("is", "is not", "are not"),
    "were": ("was", "was not", "were not"),
}
"""A claim's verb for one thing, and how it is denied of one and of many."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a set of assets: "412 of 440 devices have a review date; 28 do not"."""

    one: str
    many: str
    hole: str
    """What is wrong with a bad row, by its word in holes.py."""
    claim: str
    todo: str
    kinds: tuple[Kind, ...] = ()
    which: str = ""
    among: Q = field(default_factory=Q)
    doubt: str = ""
    mend: bool = True
    runs_out: str = ""
    """The date field whose passing turns a good row bad, if there is one."""
    lasts: int = 0
    """How many days after that date a row is still good."""
    beside: str = ""
    """What else the reader must know of the dates."""
    first: tuple[str, str] = ("", "")
    """What a row must have before the hole can be closed, by its word in holes.py, and what to do
    about those without."""

    def counted(self, n: int) -> str:
        return f"{n:,} {self.one if n == 1 else self.many}"

    def query(self, hole: str = "") -> str:
        return "&".join([f"missing={hole or self.hole}", *(f"kind={kind}" for kind in self.kinds)])


def share(question: Question, today: date, limits: Limits) -> Finding:
    """Count the assets that are as asked, name what was left out, and list the wrong ones."""
    hole = holes(today)[question.hole]
    everything = Asset.objects.listed().filter(question.among)
    if question.kinds:
        everything = everything.of_kinds(*question.kinds)
    asked = everything.filter(status__in=hole.statuses)
    counts = asked.aggregate(of=Count("pk"), bad=Count("pk", filter=hole.when))
    of, bad = counts["of"], counts["bad"]
    left_out = _left_out(everything) if hole.statuses == HELD else _archived(question, hole)
    if not of:
        return _nothing(question, hole, left_out)
    verdict = of_share(of - bad, of, met=limits.met, partly=limits.partly)
    first_out, last_enough = _running_out(question, asked, today, of, of - bad, limits)
    hindered = _hindered(question, asked, today) if bad else 0
    todo = question.first[1] if hindered else question.todo
    found = Finding(
        verdict,
        f"{_counted(question, of - bad, of)}.{_left_out_words(left_out)}",
        met=of - bad,
        of=of,
        left_out=left_out,
        holds_until=last_enough if verdict == Verdict.MET else None,
        due_again_on=first_out + timedelta(days=1) if first_out else None,
        rows=_wrong(question, asked.filter(hole.when), bad, not hindered) if bad else None,
        caveat=f"{caveat(today)} {question.beside}".strip(),
        todo=todo.format(n=question.counted(hindered or bad)) if bad else "",
        go_to=_go_to(question, question.first[0] if hindered else "") if bad else "",
    )
    if question.runs_out == "review_on":
        found = as_set_alike(found, asked.exclude(hole.when), limits)
    return as_spot_checked(found, ASSETS.plural) if hole.statuses == HELD else found


def _nothing(question: Question, hole: Hole, left_out: tuple[tuple[str, int], ...]) -> Finding:
    """Nothing of the kind is listed, which proves nothing."""
    todo = "" if Asset.objects.exists() else "Import your asset spreadsheet"
    if Asset.objects.exists() and hole.statuses == HELD and not question.among:
        todo = f"List your {question.many}"
    return Finding(
        Verdict.NOT_EVIDENCED,
        f"No {_noun(question, 0)} are in the register yet, so nothing shows it."
        + _left_out_words(left_out),
        left_out=left_out,
        todo=todo,
        go_to="/assets/import/" if todo else "",
    )


def _hindered(question: Question, asked: AssetQuerySet, today: date) -> int:
    """How many lack what has to be known first."""
    word = question.first[0]
    return asked.filter(holes(today)[word].when).count() if word else 0


def _noun(question: Question, of: int) -> str:
    return f"{question.one if of == 1 else question.many} {question.which}".strip()


def _counted(question: Question, good: int, of: int) -> str:
    """ "412 of 440 devices have a review date; 28 do not"."""
    verb, _, rest = question.claim.partition(" ")
    of_one, denied_of_one, denied_of_many = VERBS[verb]
    noun, doubt = _noun(question, of), question.doubt
    if of == 1:
        bare = {"has": "have", "shows": "show", "gets": "get"}.get(of_one, "")
        says = of_one if good else f"{denied_of_one} {bare}".strip()
        return f"The only {noun} in the register {says} {rest}{'' if good else doubt}"
    if good == of:
        return f"{'Both' if of == 2 else f'All {of:,}'} {noun} {verb} {rest}"
    if not good:
        return f"None of the {of:,} {noun} {verb} {rest}{doubt and ', as far as is known'}"
    says = of_one if good == 1 else verb
    denied = denied_of_one if of - good == 1 else denied_of_many
    return f"{good:,} of {of:,} {noun} {says} {rest}; {of - good:,} {denied}{doubt}"


def _left_out(everything: AssetQuerySet) -> tuple[tuple[str, int], ...]:
    rows = everything.filter(status__in=GONE).values_list("status").annotate(n=Count("pk"))
    found = dict(rows.order_by())
    return tuple((Status(key).label.lower(), found[key]) for key in reversed(GONE) if key in found)


def _archived(question: Question, hole: Hole) -> tuple[tuple[str, int], ...]:
    """What would be counted if it were not archived."""
    archived = Asset.objects.exclude(archived_on=None).filter(question.among)
    if question.kinds:
        archived = archived.of_kinds(*question.kinds)
    n = archived.filter(status__in=hole.statuses).count()
    return (("archived", n),) if n else ()


def _left_out_words(left_out: Sequence[tuple[str, int]]) -> str:
    total = sum(n for _, n in left_out)
    if not total:
        return ""
    were = "was" if total == 1 else "were"
    return f" {total:,} {were} left out: {', '.join(f'{n:,} {word}' for word, n in left_out)}."


def _running_out(
    question: Question, asked: AssetQuerySet, today: date, of: int, good: int, limits: Limits
) -> tuple[date | None, date | None]:
    """The next last day of a good row, and the last on which enough are still good."""
    if not question.runs_out:
        return None, None
    still = asked.exclude(holes(today)[question.hole].when)
    dates = still.order_by(question.runs_out).values_list(question.runs_out, flat=True)
    spare = max(good - -(-limits.met * of // 100), 0)
    lasts = timedelta(days=question.lasts)
    first, last = dates.first(), next(iter(dates[spare : spare + 1]), None)
    return first and first + lasts, last and last + lasts


def _wrong(question: Question, bad: AssetQuerySet, total: int, mend: bool) -> WrongRows:
    return WrongRows(
        total=total,
        noun=question.one if total == 1 else question.many,
        headings=("Asset", "What", "Where", "Assigned to"),
        first=tuple(
            Row(
                f"/assets/{asset.pk}/change/",
                (
                    asset.reference,
                    asset.name,
                    asset.location or "not set",
                    asset.assigned_to or "not set",
                ),
            )
            for asset in bad.order_by("name_key", "pk")[:SHOWN]
        ),
        all_url=f"/assets/?{question.query()}",
        mend_url=f"/assets/mend/?{question.query()}" if question.mend and mend else "",
    )


def _go_to(question: Question, hole: str) -> str:
    return f"/assets/{'mend/' if question.mend else ''}?{question.query(hole)}"
