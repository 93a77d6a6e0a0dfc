"""Telling a worry, saying that one knows of it, having a device kept aside, and closing it."""

from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files.actions import drop_all_of
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.now import now, today
from fingerpost.foundation.registers import numbers
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_moment

from .choices import About, Matter, Outcome
from .models import Leftover, Told, Worry
from .posts import Addressee, addressees

NAMELESS = "It bears no name by which Fingerpost could find it there"


class NobodyToTell(DomainError):
    """Raised when no role is held by anybody who could be told."""


class AlreadyClosed(DomainError):
    """Raised when somebody else closed a worry meanwhile."""


@action("worries.tell")
def tell(actor: Actor, /, *, matter: str, about: str, words: str) -> Worry:
    """Tell those who answer for it; raises NobodyToTell where nobody is named."""
    return _told(actor, Matter(matter), About(about), words.strip())


def take_over(
    actor: Actor,
    /,
    *,
    request: str,
    words: str,
    files: Sequence[StoredFile],
    mail: Iterable[tuple[str, str]],
) -> Worry:
    """Take a request that IT should never have had, within the deed in progress.

    `request` is its reference, `words` all that was said in it; its files become those of the
    worry; `mail` is (mailbox, Message-ID) of what is to go from a mailbox too. Raises NobodyToTell
    where nobody is named.
    """
    worry = _told(actor, Matter.SAFETY, About.NOBODY, words, request)
    for file in files:
        alter(file, {"model": Worry._meta.label, "object_id": worry.pk})
    for mailbox, name in dict.fromkeys(mail):
        trouble = "" if name else NAMELESS
        place = actor.organisation
        add(Leftover(organisation=place, worry=worry, mailbox=mailbox, name=name, trouble=trouble))
    return worry


@action("worries.clear")
def clear(actor: Actor, leftover: Leftover, *, trouble: str = "") -> Leftover:
    """Note that a mailbox holds an e-mail no more, or why it still does."""
    held = Leftover.objects.select_for_update().get(pk=leftover.pk)
    values = {"trouble": trouble[:300]} if trouble else {"trouble": "", "gone_at": now()}
    alter(held, values)
    return held


def _told(actor: Actor, matter: Matter, about: About, words: str, request: str = "") -> Worry:
    found = addressees(matter, about, actor, today())
    if not found:
        raise NobodyToTell(f"Nobody is named here who could be told. {_whom_else(about)}")
    hold(actor.organisation)
    worry = add(
        Worry(
            organisation=actor.organisation,
            number=numbers.take(actor, Worry, 1),
            matter=matter,
            about=about,
            words=words,
            at=now(),
            by=actor.name,
            account=actor.account_id,
            from_request=request,
        )
    )
    for each in found:
        _tell(worry, each)
    return worry


def _whom_else(about: About) -> str:
    if about == About.HEAD:
        said = "Speak to the chair of governors today, or ring children’s services of the council."
        return f"{said} Not to the headteacher."
    return "Speak to the headteacher today, or ring children’s services of the council."


def _tell(worry: Worry, addressee: Addressee) -> None:
    person = addressee.person
    duty = addressee.duty or ""
    told = Told(organisation=worry.organisation, worry=worry, duty=duty, person=person)
    told.name = person.name
    add(told)
    if addressee.address:
        about = {"worry": worry.pk, "told": told.pk}
        post("worry", addressee.address, key=f"worry {told.pk}", about=about)


@action("worries.acknowledge")
def acknowledge(actor: Actor, worry: Worry) -> Worry:
    """Say that one knows of a worry and sees to it; whoever told it reads the name."""
    held = _mine(actor, worry)
    if held.acknowledged_at:
        raise DomainError(
            f"{held.acknowledged_by} said so {written_moment(held.acknowledged_at)} already."
        )
    alter(held, {"acknowledged_at": now(), "acknowledged_by": actor.name})
    return held


@action("worries.ask_for_device")
def ask_for_device(actor: Actor, worry: Worry, *, device: str) -> Worry:
    """Have IT keep a device aside, and tell them nothing else."""
    held = _mine(actor, worry)
    values = {"device": device.strip(), "device_asked_by": actor.name, "device_kept_at": None}
    alter(held, values)
    return held


@action("worries.keep_device")
def keep_device(actor: Actor, worry: Worry) -> Worry:
    """Say that a device was kept aside, untouched."""
    held = Worry.objects.all().devices_waiting().select_for_update().filter(pk=worry.pk).first()
    if held is None:
        raise DomainError("Somebody said so already.")
    alter(held, {"device_kept_at": now()})
    return held


@action("worries.close")
def close(actor: Actor, worry: Worry, *, outcome: str, recorded_as: str = "") -> Worry:
    """Say what became of a worry. What was written and attached goes: it is kept elsewhere."""
    held = _mine(actor, worry)
    if outcome == Outcome.RECORDED and not recorded_as.strip():
        said = "Enter the reference, so that it can be found there"
        raise ValidationError({"recorded_as": said})
    known = held.acknowledged_at or now()
    values = {
        "outcome": outcome,
        "recorded_as": recorded_as.strip(),
        "words": "",
        "acknowledged_at": known,
        "acknowledged_by": held.acknowledged_by or actor.name,
        "closed_at": now(),
        "closed_by": actor.name,
    }
    alter(held, values)
    drop_all_of(held)
    return held


def _mine(actor: Actor, worry: Worry) -> Worry:
    """An open worry that somebody is told of, held until the deed is done."""
    theirs = Worry.objects.all().told_to(actor, today())
    held = Worry.objects.select_for_update().filter(pk=worry.pk, pk__in=theirs.values("pk")).first()
    if held is None:
        raise NotAllowed("Only those who are told of a worry do this.")
    if not held.is_open:
        raise AlreadyClosed(f"{held.closed_by} closed this {written_moment(held.closed_at)}.")
    return held
