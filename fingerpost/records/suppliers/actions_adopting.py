"""Keeping an entry of one's own of a supplier that the trust lists."""

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.registers import verbs

from .choices import IN_USE, Status
from .models import Supplier

NOT_OURS = {"status", "conditions", "again_because", "review_on", "ended_on", "notes"}
"""What the trust decided and noted for itself."""


@action("suppliers.adopt")
def adopt(actor: Actor, /, supplier: Supplier) -> Supplier:
    """Enter a supplier of the trust in the school's own register, where it is yet to be checked."""
    if supplier.organisation_id == actor.organisation.pk:
        raise DomainError("This supplier is in your own register already.")
    if Supplier.objects.own().filter(name_key=supplier.name_key).exists():
        raise DomainError(f"{supplier.legal_name} is in your own register already.")
    fields = [each for each in Supplier._meta.concrete_fields if each.editable]
    values = {each.name: getattr(supplier, each.name) for each in fields if not each.primary_key}
    status = Status.UNCHECKED if supplier.status in IN_USE else Status.PROPOSED
    known = {name: value for name, value in values.items() if name not in NOT_OURS}
    return verbs.enter(Supplier, actor, {**known, "status": status})
