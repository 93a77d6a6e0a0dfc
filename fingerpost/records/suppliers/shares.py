"""From rows to a finding: how many suppliers are as they should be, and which are not."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Count, QuerySet

from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.standards.evidence import Finding, Row, WrongRows
from fingerpost.standards.limits import Limits
from fingerpost.standards.shares import sentence
from fingerpost.standards.spot_checked import as_spot_checked
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import CHECKED, Status
from .holes import TO_CHECK, a_year_before, holes
from .models import Supplier

SHOWN = 10
CAVEAT = "We cannot tell whether every supplier is listed: nothing to compare with yet."


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of suppliers in use: "3 of 4 critical suppliers have ...; 1 has not"."""

    one: str
    many: str
    to_check: str
    """Those among whom it is asked, by their word in holes.TO_CHECK."""
    hole: str
    """What is wrong with a bad row, by its word in holes.py."""
    claim: tuple[str, str]
    """What is said of one good supplier, and of several."""
    denied: tuple[str, str]
    todo: str
    lasts_from: str = ""
    """The date field after which a good row stays good for a year."""

    def counted(self, n: int) -> str:
        return f"{n:,} {self.one if n == 1 else self.many}"


def share(question: Question, today: date, limits: Limits) -> Finding:
    """Count the suppliers in use that are as asked, and list the others."""
    _, among = TO_CHECK[question.to_check]
    held = Supplier.objects.filter(among, archived_on=None)
    asked = held.filter(status__in=CHECKED)
    of = asked.count()
    found = _counted(question, asked, of, today, limits) if of else _nothing(question)
    found = _without(question, found, held.filter(status=Status.UNCHECKED))
    return as_spot_checked(found, "suppliers")


def _counted(
    question: Question, asked: "QuerySet[Supplier]", of: int, today: date, limits: Limits
) -> Finding:
    hole = holes(today)[question.hole]
    lacking = asked.filter(hole.when)
    mine, theirs = _by_keeper(lacking)
    bad = mine + theirs
    good = of - bad
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    first_out, last_enough = _running_out(question, asked, today, of, good, limits)
    return Finding(
        verdict,
        sentence(question, good, of) + _of_the_trust(mine, theirs),
        met=good,
        of=of,
        holds_until=last_enough if verdict == Verdict.MET else None,
        due_again_on=first_out + timedelta(days=1) if first_out else None,
        rows=_wrong(question, question.hole, lacking, bad, mine) if bad else None,
        caveat=CAVEAT,
        todo=question.todo.format(n=question.counted(mine)) if mine else "",
        go_to=_mend_url(question) if mine else "",
    )


def _without(question: Question, found: Finding, waiting: "QuerySet[Supplier]") -> Finding:
    """Say which suppliers are in use though nobody has checked them; with them nothing is met."""
    mine, theirs = _by_keeper(waiting)
    n = mine + theirs
    if not n:
        return found
    is_in_use = f"{'is' if n == 1 else 'are'} in use, and nobody has checked"
    those = "it" if n == 1 else "them"
    if found.of:
        said = f"{found.because} {n:,} more {is_in_use} {those} yet."
    else:
        said = f"{question.counted(n)} {is_in_use} {those} yet, so nothing shows it."
    url = f"/suppliers/?missing={question.to_check}"
    told = replace(
        found,
        verdict=Verdict.PARTLY if found.verdict == Verdict.MET else found.verdict,
        because=said,
        left_out=(("in use, to be checked", n),),
        holds_until=None,
    )
    if found.rows:
        return told
    return replace(
        told,
        rows=_wrong(question, question.to_check, waiting, n, 0),
        todo=f"Check {question.counted(mine)}" if mine else "",
        go_to=url if mine else "",
    )


def _by_keeper(lacking: "QuerySet[Supplier]") -> tuple[int, int]:
    """How many of these the organisation keeps itself, and how many its trust does."""
    by = dict(lacking.order_by().values_list("organisation").annotate(Count("pk")))
    mine = by.pop(current_scope().organisation_id, 0)
    return mine, sum(by.values())


def _of_the_trust(mine: int, theirs: int) -> str:
    """What a school cannot mend itself."""
    if not theirs:
        return ""
    if mine:
        return f" {theirs:,} of them {'is' if theirs == 1 else 'are'} the trust’s to mend."
    return " It is the trust’s to mend." if theirs == 1 else " They are the trust’s to mend."


def _mend_url(question: Question) -> str:
    return f"/suppliers/mend/?missing={question.hole}"


def _nothing(question: Question) -> Finding:
    """Nothing of the kind is listed, which proves nothing."""
    listed = Supplier.objects.exists()
    return Finding(
        Verdict.NOT_EVIDENCED,
        f"No {question.many} are in use in the register, so nothing shows it.",
        todo=f"List your {question.many}" if listed else "List your suppliers",
        go_to="/suppliers/",
    )


def _running_out(
    question: Question,
    asked: "QuerySet[Supplier]",
    today: date,
    of: int,
    good: int,
    limits: Limits,
) -> tuple[date | None, date | None]:
    """The next last day of a good row, and the last on which enough are still good."""
    field = question.lasts_from
    if not field or not good:
        return None, None
    fresh = asked.filter(**{f"{field}__gte": a_year_before(today)})
    lasts = [_a_year_after(day) for day in fresh.order_by(field).values_list(field, flat=True)]
    spare = max(good - -(-limits.met * of // 100), 0)
    return lasts[0], lasts[spare]


def _a_year_after(day: date) -> date:
    """The last day on which a day is not longer ago than a year."""
    year = day.year + 1
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year)


def _wrong(
    question: Question, hole: str, bad: "QuerySet[Supplier]", total: int, mine: int
) -> WrongRows:
    return WrongRows(
        total=total,
        noun=question.one if total == 1 else question.many,
        headings=("Supplier", "Name", "What it provides", "Data role"),
        first=tuple(
            Row(
                f"/suppliers/{each.pk}/",
                (
                    f"SUP-{each.number:04d}",
                    each.legal_name,
                    each.get_kind_display(),
                    each.get_data_role_display(),
                ),
            )
            for each in bad.order_by("name_key", "pk")[:SHOWN]
        ),
        all_url=f"/suppliers/?missing={hole}",
        mend_url=_mend_url(question) if mine else "",
    )
