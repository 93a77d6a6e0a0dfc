"""Evidence from staff lists: whether joiners, movers and leavers are looked for, and in time.

Fingerpost sees the list of people and its own accounts, so none of it is more than partly met.
"""

from datetime import date, timedelta

from fingerpost.foundation.people.models import Person
from fingerpost.foundation.staff_lists.models import StaffList
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

LISTS = "/people/lists/"
A_YEAR = timedelta(days=365)
A_DAY = timedelta(days=1)
ELSEWHERE = "Accounts of other systems were not looked at."


@evidence("staff.compared", reads=(StaffList,))
def compared(today: date, limits: Limits) -> Finding:
    """A staff list that names everybody was compared within about a term, and what it asked is
    answered. Other systems are not looked at, so by itself it never answers more than partly."""
    held = StaffList.objects.all().in_force().latest_first().filter(is_complete=True).first()
    if held is None:
        because = "No staff list that names everybody was compared, so nothing shows it."
        return Finding(Verdict.NOT_EVIDENCED, because, todo="Compare a staff list", go_to=LISTS)
    enough_until = held.taken_on + timedelta(days=limits.days)
    said = f"The staff list of {written_date(held.taken_on)} named {_people(held.people)}"
    asked = sum(held.counts.values())
    counts = {"met": asked - held.waiting, "of": asked, "oldest_on": held.taken_on, "go_to": LISTS}
    if today > enough_until:
        because = f"{said}; that is more than {limits.days} days ago. {ELSEWHERE}"
        return Finding(Verdict.NOT_MET, because, todo="Compare a staff list again", **counts)
    if held.waiting:
        waits = plural(held.waiting, "question waits", "questions wait")
        because = f"{said}; {waits} for an answer. {ELSEWHERE}"
        todo = "Answer who joined, moved and left"
        return Finding(Verdict.NOT_MET, because, todo=todo, **counts)
    because = f"{said}, and everything it asked is answered. {ELSEWHERE}"
    return Finding(Verdict.PARTLY, because, due_again_on=enough_until + A_DAY, **counts)


@evidence("staff.left_in_time", reads=(Person,), version=2)
def left_in_time(today: date, limits: Limits) -> Finding:
    """Whoever left in the last twelve months was noted, and lost their access, by the day after
    the last working day. Other systems are not looked at, so it never answers more than partly."""
    left = Person.objects.all().own().left(today).filter(left_on__gte=today - A_YEAR)
    known = [each for each in left.by_name() if each.leaving_noted_on is not None]
    unknown = left.count() - len(known)
    tomorrow = today + A_DAY
    if not known:
        because = _nothing_known(unknown)
        return Finding(Verdict.NOT_EVIDENCED, because, due_again_on=tomorrow)
    late = [each for each in known if _days_late(each) > limits.days]
    left_out = (("noted before this was kept", unknown),) if unknown else ()
    without = f" {unknown:,} left out, noted before this was kept." if unknown else ""
    because = f"{_told(len(known), len(late))}{without} {ELSEWHERE}"
    return Finding(
        Verdict.NOT_MET if late else Verdict.PARTLY,
        because,
        met=len(known) - len(late),
        of=len(known),
        left_out=left_out,
        rows=_rows(late) if late else None,
        todo="Note leavers before their last working day" if late else "",
        go_to=LISTS if late else "",
        due_again_on=tomorrow,
    )


def _nothing_known(leavers: int) -> str:
    if not leavers:
        return "Nobody is recorded to have left in the last twelve months, so nothing shows it."
    return f"{_people(leavers)} left in the last twelve months; when that was noted is not known."


def _told(leavers: int, late: int) -> str:
    if leavers == 1:
        how = "late" if late else "in time"
        return f"One person left in the last twelve months, and was noted {how}."
    how = f"{late:,} {'was' if late == 1 else 'were'} noted late" if late else "none was noted late"
    return f"{leavers:,} people left in the last twelve months; {how}."


def _days_late(person: Person) -> int:
    if person.left_on is None or person.leaving_noted_on is None:
        return 0
    return (person.leaving_noted_on - person.left_on).days


def _people(count: int) -> str:
    return plural(count, "person", "people")


def _rows(late: list[Person]) -> WrongRows:
    return WrongRows(
        total=len(late),
        noun="person" if len(late) == 1 else "people",
        headings=("Person", "Left on", "Noted on"),
        first=tuple(
            Row(
                "/people/?state=left",
                (each.name, written_date(each.left_on), written_date(each.leaving_noted_on)),
            )
            for each in late[:10]
        ),
        all_url="/people/?state=left",
    )
