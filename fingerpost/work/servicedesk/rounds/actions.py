"""Noting what was found at a check, taking a check up, and opening a request when it is due."""

from datetime import date

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold

from ..actions import ask
from ..actions_moving import resolve
from ..choices import Asker, Channel, Kind
from ..models import Ticket
from .models import By, Plan, Result
from .reading import Standing
from .shelf import checks


@action("rounds.note")
def note(
    actor: Actor, /, *, word: str, met: int, of: int, words: str = "", mend: bool = False
) -> Result:
    """Say how many of those looked at are as they should be; `mend` asks for the rest.

    The request that was opened for the look is resolved by it.
    """
    check, words = checks()[word], words.strip()
    if met > of:
        raise ValidationError({"met": f"Enter {of} or fewer: no more were looked at"})
    if met < of and not words:
        raise ValidationError({"words": "Say what was wrong, and what happens now"})
    result = add(
        Result(
            organisation=actor.organisation,
            word=word,
            looked_on=today(),
            by=actor.name,
            account=actor.account_id,
            met=met,
            of=of,
            words=words,
        )
    )
    _resolve(actor, word, result)
    if mend and met < of:
        summary = f"{check.title}: {of - met:,} of {of:,} {check.looks_at} to put right"
        ask(actor, summary=summary[:160], description=words, channel=Channel.SYSTEM)
    return result


@action("rounds.plan")
def plan(actor: Actor, /, *, word: str, first_on: date, how: str) -> Plan:
    """Take a check up, or arrange it otherwise."""
    hold(actor.organisation)
    held = Plan.objects.select_for_update().filter(word=word).first()
    values = {"first_on": first_on, "how": By(how)}
    if held is None:
        return add(Plan(organisation=actor.organisation, word=checks()[word].word, **values))
    if not alter(held, values):
        raise DomainError("There is nothing to save: it is arranged so already.")
    return held


@action("rounds.open_request")
def open_request(actor: Actor, standing: Standing) -> Ticket:
    """Open the request for a look that is due; once for each look."""
    held = Plan.objects.select_for_update().filter(word=standing.check.word).first()
    if held is None or held.how != By.REQUEST or held.request:
        raise DomainError("No request is to be opened for this check.")
    ticket = ask(
        actor,
        summary=f"Check: {standing.check.title}",
        description=standing.check.how,
        asker=Asker.UNKNOWN,
        channel=Channel.SYSTEM,
        kind=Kind.REQUEST,
    )
    alter(held, {"request": ticket.number})
    return ticket


def _resolve(actor: Actor, word: str, result: Result) -> None:
    held = Plan.objects.select_for_update().filter(word=word).first()
    if held is None or held.request is None:
        return
    ticket = Ticket.objects.all().open().filter(number=held.request).first()
    if ticket and actor.may("desk.resolve"):
        resolve(actor, [ticket], resolution=f"Looked at: {result.said} as they should be")
    alter(held, {"request": None})
