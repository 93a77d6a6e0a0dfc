"""Evidence from who may sign in here."""

from datetime import date, timedelta

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

A_YEAR = timedelta(days=365)


@evidence("accounts.leavers", reads=(Person, Membership), version=2, of_ourselves=True)
def leavers(today: date, limits: Limits) -> Finding:
    """Everybody who left in the last year lost their way in by their last working day. Fingerpost
    sees its own accounts only, so by itself it never answers more than partly."""
    organisation = current_scope().organisation_id
    left = Person.objects.own().filter(
        account__isnull=False, left_on__lt=today, left_on__gte=today - A_YEAR
    )
    of = left.count()
    if not of:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "Nobody with an account here has left in the last twelve months, so nothing shows it.",
            due_again_on=today + timedelta(days=1),
        )
    held = Membership.objects.filter(organisation_id=organisation).current(today)
    open_accounts = set(held.values_list("account_id", flat=True))
    wrong = [person for person in left.by_name() if person.account_id in open_accounts]
    tomorrow = today + timedelta(days=1)
    if not wrong:
        return Finding(
            Verdict.PARTLY,
            f"{_who(of)} left in the last twelve months, and {'has' if of == 1 else 'have'} "
            "lost their way into Fingerpost. Other systems were not looked at.",
            met=of,
            of=of,
            due_again_on=tomorrow,
        )
    rows = WrongRows(
        total=len(wrong),
        noun="person" if len(wrong) == 1 else "people",
        headings=("Person", "Left on"),
        first=tuple(
            Row("/people/", (person.name, f"{person.left_on:%-d %B %Y}")) for person in wrong[:10]
        ),
        all_url="/people/",
    )
    return Finding(
        Verdict.NOT_MET,
        f"{_who(of)} left in the last twelve months; {len(wrong):,} can still sign in to "
        "Fingerpost.",
        met=of - len(wrong),
        of=of,
        rows=rows,
        todo="Take away the access of people who have left",
        go_to="/people/",
        due_again_on=tomorrow,
    )


def _who(n: int) -> str:
    return "One person with an account" if n == 1 else f"{n:,} people with accounts"
