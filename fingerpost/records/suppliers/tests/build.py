"""Suppliers on their way through a decision."""

from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.actions_approval import ask_for_approval
from fingerpost.records.suppliers.models import Supplier


def proposed(actor, status="screening", **values):
    known = {"legal_name": "Cablewick Ltd", "kind": "mis", "data_role": "processor"}
    return actions.create(actor, **known | {"criticality": "routine", "status": status} | values)


def asked(actor, supplier):
    ask_for_approval(actor, [supplier.pk], why="We read its answers")
    return Approval.objects.open().about(supplier)


def decided(decider, supplier, decision="approved", said=""):
    open_ones = Approval.objects.open().about(supplier)
    keys = [each.pk for each in open_ones if decider.may(each.known.decide)]
    sign(decider, keys, decision=decision, typed=decider.name, said=said)
    return Supplier.objects.get(pk=supplier.pk)


def approved(actor, decider, supplier):
    asked(actor, supplier)
    return decided(decider, supplier)


def moved(actor, supplier, to, **values):
    held = Supplier.objects.get(pk=supplier.pk)
    return actions.change(actor, held, revision=held.revision, status=to, **values)
