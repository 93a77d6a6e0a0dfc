"""A school with as many rows as asked in each register, and sessions of who looks at them."""

import time
from collections.abc import Sequence
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction

from benchmark import requests
from benchmark.assets import ACCOUNT, BUSINESS, asset, called
from benchmark.registers import ROWS
from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts import sessions
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations import actions as organisations
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.tenancy import planner
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate import actions as estate
from fingerpost.standards import findings

AT_ONCE = 10_000
MOST_OF_OTHERS = 100_000
"""Rows of a register other than assets: where those come by the million, contracts do not."""


def fill(count: int, name: str = "") -> tuple[Organisation, Actor, Actor]:
    """Set up a school, let its digital lead and its business manager in, and fill its registers."""
    name = name or called(count)
    school = organisations.set_up(name=name, kind=Kind.SCHOOL, phase=Phase.PRIMARY)
    actor = let_in(school, ACCOUNT, "Bea Bench", Role.SLT_DIGITAL_LEAD)
    business = let_in(school, BUSINESS, "Bo Bench", Role.BUSINESS)
    with scope(school):
        for start in range(0, count, AT_ONCE):
            with transaction.atomic(), trail.during("assets.import", system(school)):
                estate.create_many(
                    actor, [asset(n) for n in range(start, min(start + AT_ONCE, count))]
                )
        for word in ROWS:
            _fill(word, school, min(count, MOST_OF_OTHERS))
        requests.fill(school, min(count, MOST_OF_OTHERS), AT_ONCE)
        findings.refresh(today())
    planner.study()
    return school, actor, business


def afresh(schools: Sequence[Organisation]) -> float:
    """Milliseconds of processor time in which every rule looks at every school, as at night."""
    before = time.process_time()
    for school in schools:
        with scope(school):
            findings.refresh(today(), everything=True)
    return (time.process_time() - before) * 1000


def let_in(school: Organisation, email: str, name: str, role: Role) -> Actor:
    known = Account.objects.filter(email=email).first()
    account = known or accounts.new_account(email, name)
    organisations.enrol(school, account, role)
    return Actor(account.name, frozenset({role}), school, account.pk)


def _fill(word: str, school: Organisation, count: int) -> None:
    """Rows of one register, written by the sets that an import writes by."""
    register, row = REGISTERS[word], ROWS[word]
    for start in range(0, count, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, count))
        made = [register.sets.new(school, row(n)) for n in numbers]
        with transaction.atomic(), trail.during(register.deed("import"), system(school)):
            register.sets.enter(system(school), made)


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
