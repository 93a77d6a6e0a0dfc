"""A school with as many assets as asked, and a session of its digital lead."""

from datetime import date, timedelta
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts import sessions
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.organisations import actions as organisations
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy import planner
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.choices import Kind as AssetKind
from fingerpost.standards import findings

AT_ONCE = 10_000
KINDS = list(AssetKind)
STATUSES = ["in-use"] * 7 + ["spare", "in-repair", "disposed"]


def fill(count: int) -> tuple[Organisation, Actor]:
    """Set up a school, let its digital lead in, and put assets in its register."""
    school = organisations.set_up(name=f"Bench {count}", kind=Kind.SCHOOL, phase=Phase.PRIMARY)
    account = accounts.new_account("bench@school.example", "Bea Bench")
    organisations.enrol(school, account, Role.SLT_DIGITAL_LEAD)
    actor = Actor(account.name, frozenset({Role.SLT_DIGITAL_LEAD}), school, account.pk)
    with scope(school):
        for start in range(0, count, AT_ONCE):
            with transaction.atomic(), trail.during("assets.import", system(school)):
                estate.create_many(
                    actor, [asset(n) for n in range(start, min(start + AT_ONCE, count))]
                )
        findings.refresh(date.today())  # noqa: DTZ011
    planner.study()
    return school, actor


def asset(n: int) -> dict[str, object]:
    """The nth asset: plausible, different from its neighbours, the same at every run."""
    bought = date(2018, 1, 1) + timedelta(days=n * 7 % 2800)
    return {
        "tag": f"FW-{n:06d}",
        "name": f"Device {n * 7919 % 100_003:06d} of the bench",
        "kind": KINDS[n % len(KINDS)],
        "status": STATUSES[n % len(STATUSES)],
        "manufacturer": "Fernmake",
        "model": f"Model {n % 90}",
        "serial": f"SN{n:08X}",
        "assigned_to": f"Somebody {n % 400}",
        "location": f"Room {n % 90}",
        "purchased_on": bought,
        "review_on": bought + timedelta(days=1825 + 1000) if n % 13 else None,
        "warranty_ends_on": bought + timedelta(days=1100) if n % 5 else None,
        "os": "Windows 11 Education" if n % 3 else "Windows 11 Home",
        "os_version": "24H2" if n % 4 else "",
        "support_ends_on": date(2027, 10, 12) if n % 6 else None,
        "last_seen_on": date(2026, 11, 1) + timedelta(days=n % 20) if n % 8 else None,
        "replacement_cost": 500 + n % 400 if n % 9 else None,
    }


def session_cookie(actor: Actor) -> str:
    """A session as the door would have made it."""
    account = Account.objects.get(pk=actor.account_id)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    sessions.begin(session, "password")
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
