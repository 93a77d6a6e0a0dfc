"""Keeping a mailbox, and reading it: a message is moved away only once it is taken in."""

import time
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError

from fingerpost.foundation.accounts.factors.sealing import seal
from fingerpost.foundation.actions import action, add, alter, remove_many
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.models import Organisation

from ..incoming import LARGEST
from ..incoming.receiving import receive
from ..worries.actions import clear
from ..worries.models import Leftover
from .box import Box, Waiting, opened
from .models import Mailbox, Reading
from .troubles import Trouble

SECRETS = ("secret", "refresh")
WHERE = ("kind", "host", "port", "directory", "client", "user")
ANOTHER = "Enter it, as this is another account"
AT_ONCE = 50
"""Messages that are taken in before those are moved away."""
EVERY = timedelta(minutes=3)
AFTER_TROUBLE = timedelta(minutes=10)
AFTER_REFUSAL = timedelta(hours=1)
"""A service locks an account that knocks too often with a secret that is wrong."""
LONGEST = 240
"""Seconds of one reading; what is left waits for the next."""
TOO_LARGE = f"It is larger than {LARGEST // 1_000_000} MB. The mailbox has the whole of it"


@action("mailboxes.keep")
def keep(actor: Actor, /, mailbox: Mailbox | None, **values: Any) -> Mailbox:
    """Keep a mailbox, a new one or with other settings.

    `values` are fields of a Mailbox; `secret` and `refresh` come in the clear and are sealed here,
    and empty ones leave what is kept. A secret is for one server only: whoever names another
    enters it again, so that nobody has it sent elsewhere.
    """
    given = {name: values.pop(name) for name in SECRETS if name in values}
    sealed = {name: seal(text) for name, text in given.items() if text}
    if values.get("host"):
        _refuse_other_servers(values["host"])
    moves = mailbox is None or any(
        name in values and getattr(mailbox, name) != values[name] for name in WHERE
    )
    if moves and (missing := [name for name in given if name not in sealed]):
        raise ValidationError(dict.fromkeys(missing, ANOTHER))
    if mailbox is None:
        return add(Mailbox(organisation=actor.organisation, **values, **sealed))
    entered = {"secret_entered_anew": sorted(sealed)} if sealed else {}
    alter(mailbox, {**values, **sealed}, **entered)
    Reading.objects.filter(mailbox=mailbox).update(next_at=now())
    return mailbox


def _refuse_other_servers(host: str) -> None:
    """A server that many schools share may say which mail servers they name."""
    known = settings.MAILBOX_SERVERS
    if known and host.lower() not in known:
        raise ValidationError(
            {"host": "Whoever runs this server allows only: " + ", ".join(sorted(known))}
        )


@action("mailboxes.pause")
def pause(actor: Actor, mailbox: Mailbox) -> None:
    """Read a mailbox no more for now; what comes waits in it."""
    if not alter(mailbox, {"is_on": False}):
        raise DomainError(f"{mailbox} is not read already.")


@action("mailboxes.resume")
def resume(actor: Actor, mailbox: Mailbox) -> None:
    """Read a mailbox again."""
    if not alter(mailbox, {"is_on": True}):
        raise DomainError(f"{mailbox} is read already.")
    Reading.objects.filter(mailbox=mailbox).update(next_at=now())


@action("mailboxes.drop")
def drop(actor: Actor, mailbox: Mailbox) -> None:
    """Forget a mailbox and its secret; the messages that came from it stay."""
    Reading.objects.filter(mailbox=mailbox).delete()
    remove_many(Mailbox, [mailbox])


@action("mailboxes.try_out")
def try_out(actor: Actor, mailbox: Mailbox) -> int:
    """Sign in and look, without taking anything; answers how many messages wait."""
    with opened(mailbox, patience=10) as box:
        count = box.select(to_read_only=True)
    trail.note(mailbox, tried=count)
    Reading.objects.filter(mailbox=mailbox).update(next_at=now())
    return count


def read(mailbox: Mailbox) -> int:
    """Take in what waits in a mailbox; answers how many messages.

    Writes for each message on its own; call it in the scope of the school and in no transaction.
    Whatever goes wrong is told on the page of mailboxes, and the next reading tries again.
    """
    held = Reading.objects.filter(mailbox=mailbox).first()
    reading = held or Reading(organisation=mailbox.organisation, mailbox=mailbox)
    before, bad, began = reading.taken, reading.broke_at, time.monotonic()
    pause, reading.trouble = EVERY, ""
    try:
        with opened(mailbox) as box:
            _clear(box)
            while _take_some(box, reading, bad) and time.monotonic() - began < LONGEST:
                pass
        reading.broke_at = 0
    except Trouble as trouble:
        pause = AFTER_REFUSAL if trouble.is_refusal else AFTER_TROUBLE
        reading.trouble = str(trouble)
    finally:
        _note(reading, now(), pause)
    return reading.taken - before


def _note(reading: Reading, moment: datetime, pause: timedelta) -> None:
    reading.at, reading.next_at = moment, moment + pause
    reading.since = (reading.since or moment) if reading.trouble else None
    reading.save()


def _clear(box: Box) -> None:
    """Delete what became a worry, before anything is taken in: a message that was never put away
    would open its request again."""
    place = _school(box)
    for each in Leftover.objects.all().waiting_in(box.mailbox.address):
        try:
            box.delete(each.name)
        except Trouble as trouble:
            if each.trouble != str(trouble):
                clear(system(place), each, trouble=str(trouble))
        else:
            clear(system(place), each)


def _take_some(box: Box, reading: Reading, bad: int) -> bool:
    """Take in the first messages of the folder; whether there may be more.

    `bad` broke the last reading off, and is tried once all others are moved away.
    """
    box.select()
    waiting = box.waiting(AT_ONCE)
    some = [each for each in waiting if each.uid != bad] or waiting
    taken: list[int] = []
    try:
        for each in some:
            reading.broke_at = each.uid
            if _take(box, each):
                taken.append(each.uid)
    finally:
        reading.taken += len(taken)
        box.put_away(taken)
    if stays := len(some) - len(taken):
        reading.trouble = f"The mail server does not hand out {stays} of the messages it lists"
    return bool(taken) and box.count > len(taken)


def _take(box: Box, each: Waiting) -> bool:
    raw = box.as_it_came(each)
    if raw is None:
        return False
    receive(_school(box), raw, refused=TOO_LARGE if each.size > LARGEST else "")
    return True


def _school(box: Box) -> Organisation:
    return box.mailbox.organisation
