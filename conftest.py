"""The named cast: two schools of one trust, and the people every test knows."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from hypothesis import settings

from fingerpost.foundation.accounts import sessions
from fingerpost.foundation.accounts.door import CHOSEN
from fingerpost.foundation.accounts.models import Account, Engagement, Membership
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import remembering
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation, Phase
from fingerpost.foundation.tenancy.scope import scope

pytest_plugins = ["tests.kept_database"]
settings.register_profile("house", deadline=None)  # how fast a machine is, is no property of ours
settings.load_profile("house")

ALWAYS = 2**40
"""A moment that no pretended clock reaches."""


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> None:
    """What a process keeps of a register between two looks; each test has a register of its own."""
    remembering.forget()


@pytest.fixture
def trust(db: None) -> Organisation:
    return Organisation.objects.create(name="Three Signs Learning Trust", kind=Kind.TRUST)


@pytest.fixture
def school(trust: Organisation) -> Iterator[Organisation]:
    """Fernwhistle Primary, of the trust; the test runs in its scope."""
    made = Organisation.objects.create(
        name="Fernwhistle Primary",
        kind=Kind.SCHOOL,
        phase=Phase.PRIMARY,
        created_on=date(2020, 1, 1),
    )
    Belonging.objects.create(school=made, trust=trust, since="2020-09-01")
    with scope(made):
        yield made


@pytest.fixture
def other_school(db: None) -> Organisation:
    """Quillbrook High, which shares nothing with Fernwhistle Primary."""
    return Organisation.objects.create(
        name="Quillbrook High", kind=Kind.SCHOOL, phase=Phase.SECONDARY
    )


def somebody(name: str, role: Role, organisation: Organisation) -> Actor:
    """An account with one role in one organisation, as the actor it becomes at the door."""
    email = f"{name.split()[0].lower()}.{role}.{organisation.pk}@school.example"
    account, _ = Account.objects.get_or_create(email=email, defaults={"name": name})
    rests_on = engaged(organisation) if role == Role.EXTERNAL_IT else None
    known = {"since": "2020-01-01", "engagement": rests_on}
    Membership.objects.get_or_create(
        account=account, organisation=organisation, role=role, defaults=known
    )
    lines = frozenset(rests_on.lines if rests_on else ())
    return Actor(name, frozenset({role}), organisation, account.pk, lines)


def engaged(organisation: Organisation, **agreed: object) -> Engagement:
    """Brightwire IT, engaged for everything and with processor clauses unless it is said."""
    leader = somebody("Hugh Larkmoor", Role.HEADTEACHER, organisation)
    began, last = date(2020, 1, 1), date(2099, 12, 31)
    usual: dict[str, object] = {"since": began, "until": last, "clauses_on": began}
    usual |= {"lines": ServiceLine.values, "supplier": 1, "company": "Brightwire IT"}
    return Engagement.objects.create(
        organisation=organisation, signed_by_id=leader.account_id, **{**usual, **agreed}
    )


def client_for(actor: Actor) -> Client:
    """A browser in which the actor has signed in by two steps, a moment ago whatever the clock."""
    client = Client()
    client.force_login(Account.objects.get(pk=actor.account_id))
    session = client.session
    session[CHOSEN] = actor.organisation.pk
    session[sessions.SECOND_STEP], session[sessions.PROVED] = True, ALWAYS
    session.save()
    return client


@pytest.fixture
def digital_lead(school: Organisation) -> Actor:
    return somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, school)


@pytest.fixture
def head(school: Organisation) -> Actor:
    return somebody("Hugh Larkmoor", Role.HEADTEACHER, school)


@pytest.fixture
def technician(school: Organisation) -> Actor:
    return somebody("Tess Wickham", Role.IT_SUPPORT, school)


@pytest.fixture
def dpo(school: Organisation) -> Actor:
    return somebody("Pia Oakleaf", Role.DPO, school)


@pytest.fixture
def governor(school: Organisation) -> Actor:
    return somebody("Gwen Stillwater", Role.GOVERNOR, school)


@pytest.fixture
def teacher(school: Organisation) -> Actor:
    return somebody("Ted Brackley", Role.STAFF, school)


@pytest.fixture
def stranger(other_school: Organisation) -> Actor:
    """Quillbrook High's digital lead: as powerful as anybody, elsewhere."""
    return somebody("Sam Quill", Role.SLT_DIGITAL_LEAD, other_school)


@pytest.fixture
def digital_lead_client(digital_lead: Actor) -> Client:
    return client_for(digital_lead)


@pytest.fixture
def technician_client(technician: Actor) -> Client:
    return client_for(technician)


@pytest.fixture
def governor_client(governor: Actor) -> Client:
    return client_for(governor)


@pytest.fixture
def stranger_client(stranger: Actor) -> Client:
    return client_for(stranger)
