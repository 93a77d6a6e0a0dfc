"""Deciding about the end of a contract, and what the clock makes of decisions and of silence."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F

from fingerpost.foundation.actions import action, add, alter, alter_many, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.turns import hold

from . import sets
from .actions import count_again, moved
from .choices import SAYS_NO, SAYS_YES, Decision, Renewal, Status
from .models import Alternative, Contract, RenewalDecision
from .querysets import ContractQuerySet
from .reckoning import calendar_of, with_days

type Offer = tuple[str, Decimal | None]
"""Who offers something else, and for how much a year."""
type Turned = tuple[Contract, dict[str, Any]]
"""A contract, and what becomes of it."""


@action("contracts.decide")
def decide(
    actor: Actor,
    /,
    contract: Contract,
    *,
    decision: str,
    offers: Sequence[Offer] = (),
    served_on: date | None = None,
    **grounds: str,
) -> RenewalDecision:
    """Say what is to happen at the next end of a contract, or say it anew."""
    hold(actor.organisation)
    held = Contract.objects.own().select_for_update().get(pk=contract.pk)
    _refuse(held, decision, served_on)
    if decision in SAYS_YES and not grounds.get("unchecked_because"):
        _refuse_unchecked(held)
    said = {"decision": decision, "served_on": served_on, **grounds}
    made = RenewalDecision.objects.own().filter(contract=held, for_end_on=held.turns_on).first()
    who = {"decided_by": actor.name[:120], "decided_on": today()}
    if made is None:
        known = {"for_end_on": held.turns_on, "say_no_by": held.say_no_by, **who, **said}
        made = add(RenewalDecision(organisation=actor.organisation, contract=held, **known))
    else:
        alter(made, {**said, **(who if decision != made.decision else {})})
    trail.note(held)
    _keep_offers(actor, made, offers)
    is_over = decision in SAYS_NO and (served_on or held.renewal == Renewal.ASKED)
    status = Status.LEAVING if is_over else Status.LIVE
    if status != held.status:
        _write(actor, [(held, {"status": status})])
    return made


def _refuse(held: Contract, decision: str, served_on: date | None) -> None:
    if held.status == Status.ENDED or held.turns_on is None:
        raise DomainError(
            "Nothing is to be decided about this contract yet. Enter when it ends, what happens "
            "then and how much notice it needs."
        )
    if served_on and decision not in SAYS_NO:
        raise DomainError("You keep this contract, so nobody said no. Clear that date.")
    if served_on and served_on > today():
        raise DomainError("The day on which you said no is in the future. Enter it once it is done")


def _refuse_unchecked(held: Contract) -> None:
    """What holds personal data goes on only with a supplier that was checked, or with a reason
    (DfE cloud solution standards: check suppliers every year)."""
    if Contract.objects.all().unchecked(today()).filter(pk=held.pk).exists():
        said = "Have the supplier checked first, or say why you keep the contract all the same"
        raise ValidationError({"unchecked_because": said})


def _keep_offers(actor: Actor, made: RenewalDecision, offers: Sequence[Offer]) -> None:
    """The other offers that were looked at, as they were entered last."""
    held = list(Alternative.objects.own().filter(decision=made))
    if [(each.supplier_name, each.price) for each in held] == list(offers):
        return
    remove_many(Alternative, held)
    for name, price in offers:
        known = {"decision": made, "supplier_name": name, "price": price}
        add(Alternative(organisation=actor.organisation, **known))


def is_due(organisation: Organisation) -> bool:
    """Whether the clock has anything to do with contracts."""
    waiting = (_late(), _leaving(), _to_extend())
    return any(rows.exists() for rows in waiting) or bool(moved(organisation))


@action("contracts.turn")
def turn(actor: Actor) -> list[Contract]:
    """What last night made of contracts: renewed, extended, ended; and all days counted again."""
    hold(actor.organisation)
    turned = [*_bound(actor), *_extended()]
    turned += [(each, {"status": Status.ENDED}) for each in _leaving().select_for_update()]
    _write(actor, turned)
    count_again(actor)
    return [contract for contract, _ in turned]


def _late() -> ContractQuerySet:
    """Those to which it is too late to say no."""
    held = Contract.objects.all().own().filter(status=Status.LIVE, archived_on=None)
    return held.filter(turns_on__isnull=False, say_no_by__lt=today())


def _leaving() -> ContractQuerySet:
    """Those that were said no to, and are over."""
    return Contract.objects.all().own().filter(status=Status.LEAVING, ends_on__lt=today())


def _to_extend() -> ContractQuerySet:
    """Those that end unless renewed, were to be renewed, and have an extension left."""
    over = Contract.objects.all().own().filter(status=Status.LIVE, renewal=Renewal.ASKED)
    over = over.filter(ends_on__lt=today(), extensions__gt=0, extension_months__gt=0)
    return over.filter(decisions__for_end_on=F("ends_on"), decisions__decision__in=SAYS_YES)


def _bound(actor: Actor) -> Iterator[Turned]:
    """Those to which nobody said no in time: they run on, and silence is noted as such."""
    for contract in _late().select_for_update().order_by("pk"):
        _note_silence(actor, contract)
        months = contract.renewal_months if contract.renewal == Renewal.AUTOMATIC else None
        if contract.ends_on and months:
            yield contract, {"ends_on": month_later(contract.ends_on, months)}


def _extended() -> Iterator[Turned]:
    for contract in _to_extend():
        later = month_later(contract.ends_on, contract.extension_months or 0)
        yield contract, {"ends_on": later, "extensions": contract.extensions - 1}


def _note_silence(actor: Actor, contract: Contract) -> None:
    """Renewed by default: nobody decided, or nobody told the supplier."""
    made = contract.decisions.filter(for_end_on=contract.turns_on).first()
    if made is None:
        silent = RenewalDecision(
            organisation=actor.organisation,
            contract=contract,
            for_end_on=contract.turns_on,
            say_no_by=contract.say_no_by,
            decision=Decision.DEFAULT,
            decided_by=actor.name[:120],
            decided_on=today(),
        )
        add(silent)
    elif made.decision in SAYS_NO:
        alter(made, {"decision": Decision.DEFAULT})


def _write(actor: Actor, changes: Sequence[Turned]) -> None:
    """Write what differs, with the keys and days that follow from it."""
    calendar = calendar_of(actor.organisation)
    told = [(each, sets.changed(each, with_days(each, to, calendar))[1]) for each, to in changes]
    alter_many(Contract, [(each, differs) for each, differs in told if differs])
