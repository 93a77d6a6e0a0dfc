"""Evidence from how people sign in to Fingerpost: its own accounts, and no other system's."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.conf import settings

from fingerpost.foundation.accounts.factors.held import without_second_step
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.accounts.passwords import LONG_ENOUGH
from fingerpost.foundation.accounts.providers.linked import vouched_for
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import LEADERS, TECHNICIANS
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

ACCESS = "/people/access/"
ELSEWHERE = "Other systems were not looked at."
SHOWN = 10


@evidence("accounts.second_step", reads=(Membership, Account), of_ourselves=True)
def second_step(today: date, limits: Limits) -> Finding:
    """Everybody who may sign in here has a passkey or an app for codes, or a provider that said so
    of them when they last came. Fingerpost sees its own
    accounts only, so by itself it never answers more than partly."""
    return _second_step(_members(today), "", today)


@evidence("accounts.administrators", reads=(Membership, Account), version=2, of_ourselves=True)
def administrators(today: date, limits: Limits) -> Finding:
    """Everybody who may let people in or run the registers here has a passkey or an app for codes.
    Fingerpost sees its own accounts only, so by itself it never answers more than partly."""
    roles = LEADERS | TECHNICIANS
    powerful = [each for each in _members(today) if each.role in roles]
    return _second_step(powerful, " of leaders and IT", today)


@evidence(
    "accounts.own_accounts", reads=(Membership, Account, Person), version=2, of_ourselves=True
)
def own_accounts(today: date, limits: Limits) -> Finding:
    """Each account here is that of one person on the list of people, so that nobody shares one.
    Fingerpost sees its own accounts only, so by itself it never answers more than partly."""
    accounts = _accounts(_members(today))
    known = set(Person.objects.filter(account__in=accounts).values_list("account_id", flat=True))
    wrong = [account for pk, account in accounts.items() if pk not in known]
    if not accounts:
        return _nobody("", today)
    if not wrong:
        return _in_order(accounts, "belongs to one person on the list", today)
    return Finding(
        Verdict.NOT_MET,
        f"{len(wrong):,} of {_many(accounts)} {'belongs' if len(wrong) == 1 else 'belong'} to "
        "nobody on the list of people.",
        met=len(accounts) - len(wrong),
        of=len(accounts),
        rows=_rows(wrong),
        todo="Say whose each account is, or end it",
        go_to=ACCESS,
        due_again_on=today + timedelta(days=1),
    )


@evidence("accounts.guessing", reads=(), of_ourselves=True)
def guessing(today: date, limits: Limits) -> Finding:
    """Wrong passwords and codes are counted, and ten of them close the account for a while.
    Fingerpost sees its own accounts only, so by itself it never answers more than partly."""
    tries, minutes, _ = settings.ACCOUNT_RATE_LIMITS["login_failed"].split(",")[0].split("/")
    return Finding(
        Verdict.PARTLY,
        f"Fingerpost takes no more than {tries} wrong passwords or codes in {minutes[:-1]} "
        f"minutes. {ELSEWHERE}",
        met=1,
        of=1,
    )


@evidence("accounts.weak_passwords", reads=(), of_ourselves=True)
def weak_passwords(today: date, limits: Limits) -> Finding:
    """Short and well-known passwords are turned down. Fingerpost sees its own accounts only, so by
    itself it never answers more than partly."""
    return Finding(
        Verdict.PARTLY,
        f"Fingerpost turns down passwords of fewer than {LONG_ENOUGH} characters, well-known ones "
        f"and those about their owner. {ELSEWHERE}",
        met=1,
        of=1,
    )


def _second_step(held: Sequence[Membership], whose: str, today: date) -> Finding:
    accounts = _accounts(held)
    alone = without_second_step(accounts)
    told, untold = vouched_for(alone)
    lacking = alone - told
    if not accounts:
        return _nobody(whose, today)
    if not lacking:
        by = f", {len(told):,} of them by the word of a provider" if told else ""
        return _in_order(accounts, f"has a second step{by}", today, whose)
    wrong = [account for pk, account in accounts.items() if pk in lacking]
    has = "has" if len(wrong) == 1 else "have"
    return Finding(
        Verdict.NOT_MET,
        f"{len(wrong):,} of {_many(accounts)}{whose} {has} no second step to sign in to Fingerpost."
        f"{_cannot_tell(len(untold))}",
        met=len(accounts) - len(wrong),
        of=len(accounts),
        rows=_rows(wrong),
        todo="Have everybody set up a passkey or an app",
        go_to=ACCESS,
        due_again_on=today + timedelta(days=1),
    )


def _cannot_tell(n: int) -> str:
    if not n:
        return ""
    said = "1 of these signs in" if n == 1 else f"{n:,} of these sign in"
    return f" {said} with a provider that did not say whether it asked for one: we cannot tell."


def _nobody(whose: str, today: date) -> Finding:
    because = f"No account{whose} opens this school today, so nothing shows it."
    return Finding(Verdict.NOT_EVIDENCED, because, due_again_on=today + timedelta(days=1))


def _in_order(accounts: dict[int, Account], what: str, today: date, whose: str = "") -> Finding:
    who = "The one account" if len(accounts) == 1 else f"Each of {len(accounts):,} accounts"
    return Finding(
        Verdict.PARTLY,
        f"{who}{whose} in Fingerpost {what}. {ELSEWHERE}",
        met=len(accounts),
        of=len(accounts),
        due_again_on=today + timedelta(days=1),
    )


def _members(today: date) -> list[Membership]:
    held = Membership.objects.filter(organisation_id=current_scope().organisation_id)
    return list(held.current(today).select_related("account").order_by("account__name", "pk"))


def _accounts(held: Sequence[Membership]) -> dict[int, Account]:
    return {each.account_id: each.account for each in held}


def _many(accounts: dict[int, Account]) -> str:
    return "1 account" if len(accounts) == 1 else f"{len(accounts):,} accounts"


def _rows(wrong: list[Account]) -> WrongRows:
    return WrongRows(
        total=len(wrong),
        noun="account" if len(wrong) == 1 else "accounts",
        headings=("Whose account",),
        first=tuple(Row(ACCESS, (each.name,)) for each in wrong[:SHOWN]),
        all_url=ACCESS,
    )
