"""The way between whoever brings in technology and the DPO, both ways (DfE leadership 2)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from fingerpost.foundation.actions import action, add
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.actions import ask
from fingerpost.foundation.duties.origins import Origin, of_row
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.ui.filters import plural

from .actions import dpo
from .choices import Answer
from .models import Advice, Answered, InformationAsset
from .sources import Source

SOON = timedelta(days=14)
"""Ours: how soon the DPO is asked to look at drafts, and the digital lead at advice."""
LIST = "/information-assets/?missing=to-decide"


@action("information-assets.answer")
def answer(
    actor: Actor,
    /,
    source: Source,
    row: Any,
    *,
    answer: str,
    asset: InformationAsset | None = None,
    because: str = "",
) -> Answered:
    """Say whether something holds personal data that the register lacks."""
    if answer == Answer.COVERED and asset is None:
        raise DomainError("Choose the entry that covers it.")
    if answer == Answer.NO and not because.strip():
        raise DomainError("Say how you know that it holds no personal data.")
    if answer == Answer.DRAFT:
        asset = _draft(actor, source, row)
    return _answered(actor, source, row, answer, asset, because)


@action("information-assets.create")
def send_drafts(actor: Actor, /, source: Source, rows: Sequence[Any]) -> list[InformationAsset]:
    """Enter a draft for each of several rows, and ask the DPO once to look at them."""
    if not rows:
        raise DomainError("Nothing is left to send: the register has a draft for each.")
    drafts = []
    for row in rows:
        drafts.append(_draft(actor, source, row))
        _answered(actor, source, row, Answer.DRAFT, drafts[-1])
    if (officer := dpo()) and actor.may("duties.ask"):
        said = plural(len(drafts), "draft", "drafts")
        ask(
            actor,
            Origin(origin="Information assets", origin_url=LIST),
            title=f"Look at {said} in the register of information assets",
            due_on=today() + SOON,
            owner=officer,
        )
    return drafts


@action("information-assets.advise")
def advise(actor: Actor, /, *, text: str = "", asset: InformationAsset | None = None) -> Advice:
    """Tell the SLT digital lead what should change in the strategy, or that nothing has to."""
    given = add(
        Advice(
            organisation=actor.organisation,
            text=text.strip(),
            asset=asset,
            by=actor.name,
            on=today(),
        )
    )
    leads = posts(Duty.SLT_DIGITAL_LEAD).holder(Duty.SLT_DIGITAL_LEAD, today())
    if given.text and leads and actor.may("duties.ask"):
        register = REGISTERS["information asset"]
        origin = of_row(register, asset) if asset else Origin(origin="Information assets")
        ask(
            actor,
            origin,
            title=f"For the strategy, from the DPO: {given.text}"[:160],
            words=given.text,
            due_on=today() + SOON,
            owner=leads.person,
        )
    return given


def _draft(actor: Actor, source: Source, row: Any) -> InformationAsset:
    values = {"name": f"Data in {source.name(row)}"[:160], **source.begins(row)}
    return verbs.enter(InformationAsset, actor, values)


def _answered(
    actor: Actor,
    source: Source,
    row: Any,
    answer: str,
    asset: InformationAsset | None,
    because: str = "",
) -> Answered:
    return add(
        Answered(
            organisation=actor.organisation,
            model=source.label,
            object_id=row.pk,
            name=str(row)[:200],
            answer=answer,
            asset=asset,
            because=because.strip(),
            by=actor.name,
            on=today(),
        )
    )
