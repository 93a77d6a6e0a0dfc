"""The ways from lists to the DPO: questions, advice, and drafts for contracts."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.ui.addresses import url
from fingerpost.foundation.ui.filters import plural
from fingerpost.records.contracts.models import Contract
from fingerpost.records.suppliers.models import Supplier

from .models import Answered
from .sources import SOURCES


@offer
def drafts(register: Register, actor: Actor) -> Link | None:
    """ "9 contracts seem to hold pupil or staff data: send drafts to your DPO"."""
    if register.word != "contract" or not actor.may("information-assets.create"):
        return None
    n = _unasked()
    if not n:
        return None
    said = plural(n, "contract seems", "contracts seem")
    drafts = "a draft" if n == 1 else f"{n:,} drafts"
    words = f"{said} to hold pupil or staff data: send {drafts} to your DPO"
    return words, url("information-assets:from_contracts")


@remembered(Contract, Supplier, Answered)
def _unasked() -> int:
    """How many contracts seem to hold personal data, of which nobody has asked the DPO."""
    return SOURCES["contract"].count_unasked()


@offer
def asked(register: Register, actor: Actor) -> Link | None:
    """The questions about what may be missing."""
    mine = register.word == "information asset" and actor.may("information-assets.view")
    return ("Questions to the DPO", url("information-assets:questions")) if mine else None


@offer
def record(register: Register, actor: Actor) -> Link | None:
    """The record of processing, to print or to hand over."""
    mine = register.word == "information asset" and actor.may("information-assets.print")
    return ("Record of processing (ROPA)", url("information-assets:ropa")) if mine else None


@offer
def advice(register: Register, actor: Actor) -> Link | None:
    """The way in which the DPO tells the digital lead what the strategy should change."""
    mine = register.word == "information asset" and actor.may("information-assets.advise")
    return ("Advise on the strategy", url("information-assets:advise")) if mine else None
