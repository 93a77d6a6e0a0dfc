"""A school with as many assets as asked, and a session of its digital lead."""

from datetime import date
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction

from benchmark.assets import ACCOUNT, asset, called
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
from fingerpost.standards import findings

AT_ONCE = 10_000


def fill(count: int) -> tuple[Organisation, Actor]:
    """Set up a school, let its digital lead in, and put assets in its register."""
    school = organisations.set_up(name=called(count), kind=Kind.SCHOOL, phase=Phase.PRIMARY)
    account = accounts.new_account(ACCOUNT, "Bea Bench")
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


def session_cookie(actor: Actor) -> str:
    """A session as the door would have made it."""
    account = Account.objects.get(pk=actor.account_id)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    sessions.begin(session, "password", device="A bench", address="127.0.0.1")
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
