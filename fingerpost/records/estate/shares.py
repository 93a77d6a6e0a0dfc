"""From rows to a finding: how many assets are as they should be, and which are not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from fingerpost.standards.evidence import Finding, Row, WrongRows
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import of_share

from .choices import GONE, Status
from .querysets import AssetQuerySet

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a set of assets: "412 of 440 devices have a review date; 28 do not"."""

    one: str
    many: str
    good: Q
    claim: str
    denial: str
    todo: str
    query: str
    mend: str = ""
    runs_out: str = ""
    """The date field whose passing turns a good row bad, if there is one."""

    def counted(self, n: int) -> str:
        return f"{n:,} {self.one if n == 1 else self.many}"


def share(
    question: Question, held: AssetQuerySet, everything: AssetQuerySet, today: date, limits: Limits
) -> Finding:
    """Count the held assets that are as asked, name what was left out, and list the wrong ones."""
    counts = held.aggregate(of=Count("pk"), good=Count("pk", filter=question.good))
    of, good = counts["of"], counts["good"]
    left_out = _left_out(everything)
    if not of:
        because = f"The register holds no {question.many} yet, so nothing shows it."
        return Finding(
            of_share(0, 0, met=limits.met, partly=limits.partly),
            because + _left_out_words(left_out),
            left_out=left_out,
            todo="Import your asset spreadsheet",
            go_to="/assets/import/",
        )
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    first_out, holds_until = _running_out(question, held, today, of, good, limits)
    return Finding(
        verdict,
        f"{_counted(question, good, of)}.{_left_out_words(left_out)}",
        met=good,
        of=of,
        left_out=left_out,
        holds_until=holds_until if verdict == "met" else None,
        due_again_on=first_out + timedelta(days=1) if first_out else None,
        rows=_wrong(question, held, of - good) if of > good else None,
        caveat="We cannot tell whether every device is listed: nothing to compare with yet.",
        todo=question.todo.format(n=question.counted(of - good)) if of > good else "",
        go_to=(question.mend or f"/assets/?{question.query}") if of > good else "",
    )


def _counted(question: Question, good: int, of: int) -> str:
    """ "412 of 440 devices have a review date; 28 do not"."""
    if good == of:
        return (
            f"All {question.counted(of)} {question.claim}"
            if of > 1
            else (f"The one {question.one} in the register is as asked")
        )
    return f"{good:,} of {question.counted(of)} {question.claim}; {of - good:,} {question.denial}"


def _left_out(everything: AssetQuerySet) -> tuple[tuple[str, int], ...]:
    rows = everything.filter(status__in=GONE).values_list("status").annotate(n=Count("pk"))
    found = dict(rows.order_by())
    return tuple((Status(key).label.lower(), found[key]) for key in reversed(GONE) if key in found)


def _left_out_words(left_out: Sequence[tuple[str, int]]) -> str:
    total = sum(n for _, n in left_out)
    if not total:
        return ""
    were = "was" if total == 1 else "were"
    return f" {total:,} {were} left out: {', '.join(f'{n:,} {word}' for word, n in left_out)}."


def _running_out(
    question: Question, held: AssetQuerySet, today: date, of: int, good: int, limits: Limits
) -> tuple[date | None, date | None]:
    """The next day on which a row turns bad, and the last on which enough are still good."""
    if not question.runs_out:
        return None, None
    still = held.filter(question.good, **{f"{question.runs_out}__gte": today})
    dates = still.order_by(question.runs_out).values_list(question.runs_out, flat=True)
    spare = max(good - -(-limits.met * of // 100), 0)
    return dates.first(), next(iter(dates[spare : spare + 1]), None)


def _wrong(question: Question, held: AssetQuerySet, total: int) -> WrongRows:
    rows = held.exclude(question.good).order_by("name_key", "pk")
    return WrongRows(
        total=total,
        noun=question.many,
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
            for asset in rows[:SHOWN]
        ),
        all_url=f"/assets/?{question.query}",
        mend_url=question.mend,
    )
