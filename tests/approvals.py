"""A record of every kind that needs a decision, ready to be decided about, and how it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.asking import follow
from fingerpost.foundation.approvals.kinds import KINDS
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.calendar.actions import set_support_hours
from fingerpost.foundation.calendar.tests.build import windows
from fingerpost.foundation.memberships.members import member
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.records.approved_apps import actions as apps
from fingerpost.records.approved_apps.actions_deciding import ask_for_approval as ask_about_apps
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.models import Asset
from fingerpost.records.suppliers import actions as suppliers
from fingerpost.records.suppliers.actions_approval import ask_for_approval
from fingerpost.records.suppliers.models import Supplier
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging import actions as judging
from fingerpost.standards.judging.models import Judgement, OwnLimit
from fingerpost.standards.judging.thresholds import go_back, set_threshold
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk import actions_deciding as desk_deciding
from fingerpost.work.servicedesk.arrangement.actions import FOR_COST, FOR_NEED
from fingerpost.work.servicedesk.arrangement.models import Arrangement
from fingerpost.work.servicedesk.arrangement.tests import build as arrangements
from fingerpost.work.servicedesk.expectations.actions import (
    FOR_IT,
    FOR_SCHOOL,
    SIDES,
    put_forward,
)
from fingerpost.work.servicedesk.expectations.models import Expectations
from fingerpost.work.servicedesk.expectations.tests.build import drafted
from fingerpost.work.servicedesk.models import Ticket


@dataclass(frozen=True)
class Trial:
    """How a kind of decision is tried: who asks, who decides, and what makes another version."""

    asks: Role
    decides: Role
    make: Callable[[Actor], Any]
    change: Callable[[Actor, Any], Any]


def _proposed(actor: Actor) -> Asset:
    asset = estate.create(actor, name="Old laptop", kind="laptop", status="spare")
    return estate.change(actor, asset, revision=asset.revision, status="disposal-proposed")


def _renamed(actor: Actor, asset: Asset) -> Asset:
    held = Asset.objects.get(pk=asset.pk)
    return estate.change(actor, held, revision=held.revision, name="Another laptop")


def _supplier(actor: Actor, **values: str) -> Supplier:
    known = {"legal_name": "Cablewick Ltd", "kind": "mis", "status": "screening"}
    known |= {"criticality": "routine", "data_role": "none"}
    supplier = suppliers.create(actor, **known | values)
    ask_for_approval(actor, [supplier.pk], why="We read its answers")
    return supplier


def _half_approved(actor: Actor) -> Supplier:
    supplier = _supplier(actor, criticality="critical")
    dpo = somebody("Pia Oakleaf", Role.DPO, actor.organisation)
    asked = Approval.objects.open().about(supplier).get(kind="supplier-data")
    sign(dpo, [asked.pk], decision="approved", typed=dpo.name)
    return supplier


def _called_otherwise(actor: Actor, supplier: Supplier) -> Supplier:
    held = Supplier.objects.get(pk=supplier.pk)
    return suppliers.change(actor, held, revision=held.revision, legal_name="Another Ltd")


def _with_data(actor: Actor) -> Supplier:
    return _supplier(actor, data_role="processor")


def _app(actor: Actor, **values: str) -> ApprovedApp:
    known = {"product": "Times Tables", "used_for": "Maths", "audience": "staff"}
    known |= {"personal_data": "none", "ai": "no"}
    app = apps.create(actor, **known | values)
    ask_about_apps(actor, [app.pk], why="We read its terms")
    return app


def _app_agreed(actor: Actor, *others: Role, **values: str) -> ApprovedApp:
    """An app to which the others have said yes already."""
    app = _app(actor, **values)
    for role in others:
        other = somebody("Ola Otherwise", role, actor.organisation)
        kinds = [each.word for each in KINDS.values() if other.may(each.decide)]
        asked = Approval.objects.open().about(app).filter(kind__in=kinds)
        sign(other, [each.pk for each in asked], decision="approved", typed=other.name)
    return app


def _app_renamed(actor: Actor, app: ApprovedApp) -> ApprovedApp:
    held = ApprovedApp.objects.get(pk=app.pk)
    return apps.change(actor, held, revision=held.revision, product="Another app")


def _raised(actor: Actor) -> Judgement:
    asked = requirement("DLG-1.3")
    until = today() + timedelta(days=90)
    return judging.override(actor, asked, verdict="met", words="We know better.", until=until)


def _taken_back(actor: Actor, judgement: Judgement) -> Judgement:
    return judging.end(actor, judgement, why="I was mistaken.")


def _relaxed(actor: Actor) -> OwnLimit:
    return set_threshold(actor, "estate.tags", met=90, partly=70, words="We began in May.")


def _expected(actor: Actor) -> Expectations:
    set_support_hours(somebody("Hugh Larkmoor", Role.HEADTEACHER, actor.organisation), windows())
    held = Expectations.objects.own().open().first() or drafted(actor)
    return put_forward(actor, held, wanted_from=today() + timedelta(days=1))


def _expected_otherwise(actor: Actor, version: Expectations) -> Expectations:
    """As no deed changes what was put forward, somebody did it in the database."""
    with deeds.begin("test"):
        body = {**version.body, "when_down": "Ring 999"}
        Expectations.objects.filter(pk=version.pk).update(body=body)
        held = Expectations.objects.get(pk=version.pk)
        follow(actor, SIDES, [held])
    return held


def _requested(actor: Actor) -> Ticket:
    head = somebody("Hugh Larkmoor", Role.HEADTEACHER, actor.organisation)
    ticket = desk.ask(actor, summary="Ten projectors", elsewhere="The hall")
    named = member(actor.organisation, head.account_id or 0, today())
    if named is None:
        raise LookupError("The head is nobody here.")
    desk_deciding.ask_approval(actor, ticket, member=named)
    return Ticket.objects.get(pk=ticket.pk)


def _requested_otherwise(actor: Actor, ticket: Ticket) -> Ticket:
    return desk.change(actor, ticket, summary="Twenty projectors")


def _arranged_otherwise(actor: Actor, version: Arrangement) -> Arrangement:
    """As no deed changes what was put forward, somebody did it in the database."""
    with deeds.begin("test"):
        Arrangement.objects.filter(pk=version.pk).update(body={**version.body, "exams": "Nobody"})
        held = Arrangement.objects.get(pk=version.pk)
        follow(actor, (FOR_NEED, FOR_COST), [held])
    return held


TRIALS = {
    "request": Trial(Role.IT_SUPPORT, Role.BUSINESS, _requested, _requested_otherwise),
    FOR_NEED: Trial(
        Role.BUSINESS, Role.SLT_DIGITAL_LEAD, arrangements.put_forward, _arranged_otherwise
    ),
    FOR_COST: Trial(
        Role.SLT_DIGITAL_LEAD, Role.BUSINESS, arrangements.put_forward, _arranged_otherwise
    ),
    FOR_SCHOOL: Trial(Role.IT_SUPPORT, Role.SLT_DIGITAL_LEAD, _expected, _expected_otherwise),
    FOR_IT: Trial(Role.HEADTEACHER, Role.IT_SUPPORT, _expected, _expected_otherwise),
    "judgement": Trial(Role.SLT_DIGITAL_LEAD, Role.HEADTEACHER, _raised, _taken_back),
    "threshold": Trial(Role.SLT_DIGITAL_LEAD, Role.HEADTEACHER, _relaxed, go_back),
    "disposal": Trial(Role.IT_SUPPORT, Role.HEADTEACHER, _proposed, _renamed),
    "supplier": Trial(Role.SLT_DIGITAL_LEAD, Role.HEADTEACHER, _supplier, _called_otherwise),
    "supplier-data": Trial(Role.SLT_DIGITAL_LEAD, Role.DPO, _with_data, _called_otherwise),
    "supplier-critical": Trial(
        Role.SLT_DIGITAL_LEAD, Role.BUSINESS, _half_approved, _called_otherwise
    ),
    "app": Trial(
        Role.IT_SUPPORT, Role.IT_MANAGER, lambda actor: _app_agreed(actor, Role.DPO), _app_renamed
    ),
    "app-data": Trial(
        Role.IT_SUPPORT, Role.DPO, lambda actor: _app_agreed(actor, Role.IT_MANAGER), _app_renamed
    ),
    "app-pupils": Trial(
        Role.IT_SUPPORT,
        Role.DSL,
        lambda actor: _app_agreed(actor, Role.IT_MANAGER, Role.DPO, audience="pupils"),
        _app_renamed,
    ),
}
"""By the word of the kind; a kind that is not here is not tried, so a test fails."""
