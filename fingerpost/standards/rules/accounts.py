"""Evidence from who may sign in here."""

from collections.abc import Sequence
from datetime import date, timedelta

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

A_YEAR = timedelta(days=365)
ELSEWHERE = "Other systems were not looked at."
LEFT = "/people/?state=left"


@evidence("accounts.leavers", reads=(Person, Membership), version=3, of_ourselves=True)
def leavers(today: date, limits: Limits) -> Finding:
    """Everybody who left in the last year lost their way in by their last working day. Fingerpost
    sees its own accounts only, so by itself it never answers more than partly."""
    tomorrow = today + timedelta(days=1)
    left = Person.objects.own().filter(
        account__isnull=False, left_on__lt=today, left_on__gte=today - A_YEAR
    )
    found = list(left.by_name())
    if not found:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "Nobody with an account here has left in the last twelve months, so nothing shows it.",
            due_again_on=tomorrow,
        )
    still_open, last_days = _ways_in(today)
    inside = [each for each in found if each.account_id in still_open]
    late = [each for each in found if _outlived(each, last_days) and each not in inside]
    wrong = inside or late
    return Finding(
        Verdict.NOT_MET if inside or len(late) == len(found) else Verdict.PARTLY,
        f"{_who(len(found))} left in the last twelve months{_told(found, inside, late)}. "
        f"{ELSEWHERE}",
        met=len(found) - len(inside) - len(late),
        of=len(found),
        rows=_rows(wrong) if wrong else None,
        todo=_todo(inside, late),
        go_to="/people/access/" if inside else LEFT if late else "",
        due_again_on=tomorrow,
    )


def _ways_in(today: date) -> tuple[set[int], dict[int, date]]:
    """Whose account is open, and the last day on which each was that is not."""
    held = Membership.objects.filter(organisation_id=current_scope().organisation_id)
    still_open = set(held.current(today).values_list("account_id", flat=True))
    ended = held.filter(until__isnull=False).order_by("until")
    last_days = {each.account_id: each.until for each in ended if each.until}
    return still_open, last_days


def _outlived(person: Person, last_days: dict[int, date]) -> bool:
    """Whether the account was open on a day after the last working day."""
    last = last_days.get(person.account_id or 0)
    return last is not None and person.left_on is not None and last > person.left_on


def _told(found: Sequence[Person], inside: Sequence[Person], late: Sequence[Person]) -> str:
    one = len(found) == 1
    if inside:
        can = " and can" if one else f"; {len(inside):,} can"
        return f"{can} still sign in to Fingerpost"
    if late:
        could = " and could" if one else f"; {len(late):,} could"
        return f"{could} sign in to Fingerpost after the last working day"
    return f", and {'has' if one else 'have'} lost their way into Fingerpost in time"


def _todo(inside: Sequence[Person], late: Sequence[Person]) -> str:
    if inside:
        return "Take away the access of people who have left"
    return "Note leavers before their last working day" if late else ""


def _rows(wrong: Sequence[Person]) -> WrongRows:
    return WrongRows(
        total=len(wrong),
        noun="person" if len(wrong) == 1 else "people",
        headings=("Person", "Left on"),
        first=tuple(Row(LEFT, (each.name, written_date(each.left_on))) for each in wrong[:10]),
        all_url=LEFT,
    )


def _who(n: int) -> str:
    return "One person with an account" if n == 1 else f"{n:,} people with accounts"
