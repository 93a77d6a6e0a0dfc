"""Taking a message in, and what a person makes of one that waits."""

import hashlib
from contextlib import suppress
from datetime import timedelta
from email.utils import parseaddr
from pathlib import Path

from django.conf import settings

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.figures import figure
from fingerpost.foundation.files.actions import HeldAlready
from fingerpost.foundation.files.actions import keep as keep_file
from fingerpost.foundation.mail.actions import come_back
from fingerpost.foundation.mail.models import Mail, State
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.turns import hold

from .. import steps
from ..actions import ask
from ..choices import Channel
from ..models import Said, Ticket
from ..telling import tell_of_receipt
from . import tokens
from .letter import Attached, Kind, Letter, Unread
from .matching import is_about, named, ticket_of, writer
from .models import Arrival, Outcome
from .opening import sort_out
from .reading import read
from .returned import Returned, returned

SPOKEN = {
    Kind.AUTOMATIC: "An answer that nobody wrote, such as an out-of-office note",
    Kind.UNDELIVERED: "A letter that came back undelivered",
    Kind.LIST: "A letter to a mailing list",
}
"""What is never a request, and never answered (RFC 3834 section 2)."""
LIMITS = Path(__file__).with_name("limits.yaml")
GOT_OUT = (State.SENT, State.UNSURE)
NO_SUBJECT = "An e-mail without a subject"


def take_in(actor: Actor, raw: bytes) -> Arrival:
    """Take a raw message in; the same message again answers what became of it the first time.

    It always becomes exactly one arrival: a request, part of one, something for a person to look
    at, or left aside for a reason. Writes; call it in the scope of the school and in a
    transaction, as a request and what is noted of it stand or fall together.
    """
    arrival = _arrived(actor, raw)
    if arrival.pk:
        return arrival
    try:
        letter = read(raw)
    except Unread as reason:
        return _left(actor, arrival, str(reason))
    _tell(arrival, letter)
    if letter.kind is Kind.UNDELIVERED and (found := returned(raw, actor.organisation.pk)):
        return _returned(actor, arrival, found)
    if why := SPOKEN.get(letter.kind):
        return _left(actor, arrival, why)
    if first := Arrival.objects.all().same_as(arrival).first():
        return _left(actor, arrival, "The same letter came by another way", first.ticket)
    if letter.sender.email == parseaddr(settings.MAIL_FROM)[1].lower():
        return _left(actor, arrival, "Fingerpost sent it itself")
    ticket = named(letter, actor.organisation)
    return _answer(actor, arrival, letter, ticket) if ticket else _new(actor, arrival, letter)


def set_aside(actor: Actor, raw: bytes, why: str) -> Arrival:
    """Keep a raw message for somebody to look at, and nothing else. Writes, as `take_in` does."""
    arrival = _arrived(actor, raw)
    return arrival if arrival.pk else _waits(actor, arrival, why)


def _arrived(actor: Actor, raw: bytes) -> Arrival:
    """What a message became when it came before; otherwise a new arrival, which is not kept yet."""
    hold(actor.organisation)
    digest = hashlib.sha256(raw).hexdigest()
    if known := Arrival.objects.filter(digest=digest).first():
        return known
    return Arrival(organisation=actor.organisation, at=now(), digest=digest, as_it_came=raw)


def _returned(actor: Actor, arrival: Arrival, found: Returned) -> Arrival:
    """Tell on its request that a letter of ours came back; of others the log of letters tells."""
    ticket = ticket_of(found.mail)
    if found.is_delayed or found.mail.state not in GOT_OUT:
        return _left(actor, arrival, f"A report of one of our letters: {found.said}")
    come_back(actor, found.mail, said=found.said)
    if ticket is None:
        return _left(actor, arrival, f"A letter of ours came back: {found.said}")
    return _tell_of_return(actor, arrival, found, ticket)


@action("arrivals.take_in")
def _tell_of_return(actor: Actor, arrival: Arrival, found: Returned, ticket: Ticket) -> Arrival:
    steps.say(
        actor,
        ticket,
        Said.NOTE,
        f"The letter to {found.mail.to} came back undelivered, so they have not read it: "
        f"{found.said}",
    )
    arrival.ticket, arrival.outcome, arrival.why = ticket, Outcome.ADDED, SPOKEN[Kind.UNDELIVERED]
    return add(arrival)


def _answer(actor: Actor, arrival: Arrival, letter: Letter, ticket: Ticket) -> Arrival:
    if not is_about(ticket, letter):
        return _waits(actor, arrival, f"It names {ticket.reference}, which is somebody else’s")
    if not ticket.is_open:
        return _waits(actor, arrival, f"It answers {ticket.reference}, which is resolved", ticket)
    return add_to(actor, arrival, letter, ticket=ticket)


def _new(actor: Actor, arrival: Arrival, letter: Letter) -> Arrival:
    person = writer(letter)
    if letter.kind is Kind.MACHINE:
        return _waits(actor, arrival, "Something sent it by itself")
    if person is None:
        return _waits(actor, arrival, "Nobody on the list of people has this address")
    return _open(actor, arrival, letter, person)


@action("arrivals.take_in")
def _open(actor: Actor, arrival: Arrival, letter: Letter, person: Person) -> Arrival:
    ticket = _asked(actor, arrival, letter, person)
    if letter.forwarded_by is None and _hears_of_it(letter.sender.email):
        tell_of_receipt(ticket, letter.sender.email)
    arrival.ticket, arrival.outcome = ticket, Outcome.OPENED
    return add(arrival)


def _hears_of_it(address: str) -> bool:
    """Whether an address is told once more that its letter became a request."""
    an_hour_ago = now() - timedelta(hours=1)
    so_far = Mail.objects.filter(letter="received", to=address, posted_at__gt=an_hour_ago).count()
    return so_far < figure(LIMITS, "acknowledgements", today())


def _asked(actor: Actor, arrival: Arrival, letter: Letter, person: Person | None) -> Ticket:
    files, refused = sort_out(letter.files)
    ticket = ask(
        actor,
        summary=tokens.without_mark(arrival.subject)[:160] or NO_SUBJECT,
        description=_with(arrival.words, refused),
        requester=person,
        channel=Channel.EMAIL,
    )
    _attach(actor, ticket, files)
    return ticket


@action("arrivals.take_in")
def add_to(actor: Actor, arrival: Arrival, letter: Letter, *, ticket: Ticket) -> Arrival:
    """Add a message to a request, as its requester's words; what waited for it goes on."""
    row = steps.held_open(ticket)
    steps.go_on(actor, row, reason="The person who asked has answered by e-mail")
    files, refused = sort_out(letter.files)
    words = _with(arrival.words, refused) or "[An empty e-mail]"
    said = steps.say(actor, row, Said.ANSWER, words)
    alter(said, {"by": arrival.sender_name or arrival.sender})
    _attach(actor, row, files)
    arrival.ticket, arrival.outcome = row, Outcome.ADDED
    return add(arrival)


def _attach(actor: Actor, ticket: Ticket, files: list[Attached]) -> None:
    """Attach what is not there yet: the crest of a school comes with each of its letters."""
    for each in files:
        with suppress(HeldAlready):
            keep_file(actor, ticket, name=each.name, data=each.content)


def _with(words: str, refused: list[str]) -> str:
    """Words with what was not kept below them, within what a ticket takes."""
    below = "\n".join(refused)[:3_000]
    return f"{words[: 9_990 - len(below)]}\n\n{below}".strip()


@action("arrivals.take_in")
def _keep(actor: Actor, arrival: Arrival, outcome: Outcome, why: str = "") -> Arrival:
    arrival.outcome, arrival.why = outcome, why
    return add(arrival)


def _left(actor: Actor, arrival: Arrival, why: str, ticket: Ticket | None = None) -> Arrival:
    arrival.ticket = ticket
    return _keep(actor, arrival, Outcome.LEFT, why)


def _waits(actor: Actor, arrival: Arrival, why: str, ticket: Ticket | None = None) -> Arrival:
    arrival.ticket = ticket
    return _keep(actor, arrival, Outcome.WAITS, why)


def _tell(arrival: Arrival, letter: Letter) -> None:
    arrival.kind = letter.kind
    arrival.message_id = letter.message_id[:250]
    arrival.sender, arrival.sender_name = letter.sender.email, letter.sender.name[:200]
    arrival.subject, arrival.words = letter.subject[:200], letter.words
    if letter.forwarded_by:
        arrival.words += f"\n\n[Passed on by {letter.forwarded_by.email}]"


@action("arrivals.open")
def open_request(actor: Actor, arrival: Arrival, *, requester: Person | None = None) -> Arrival:
    """Make a request of a message that waits, for somebody of the list or for nobody known."""
    row = _held(arrival)
    ticket = _asked(actor, row, read(bytes(row.as_it_came)), requester)
    alter(row, {"outcome": Outcome.OPENED, "ticket": ticket, "looked_by": actor.name})
    return row


@action("arrivals.leave")
def leave(actor: Actor, arrival: Arrival) -> Arrival:
    """Leave a message that waits aside; it stays here for as long as messages are kept."""
    row = _held(arrival)
    alter(row, {"outcome": Outcome.LEFT, "looked_by": actor.name})
    return row


def _held(arrival: Arrival) -> Arrival:
    row = Arrival.objects.select_for_update().get(pk=arrival.pk)
    if not row.waits:
        raise DomainError("Somebody has looked at this message already.")
    return row
