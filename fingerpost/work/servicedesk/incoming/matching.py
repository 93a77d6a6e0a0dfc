"""Whose letter it is, and which request it is about. Reads."""

from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.mail.naming import named_in
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.models import Organisation

from ..models import Event, Message, Ticket
from . import tokens
from .letter import Letter
from .models import Arrival

LETTERS = frozenset({"received", "reply", "resolved", "prompt", "step"})
"""The letters of ours that are about one request."""


def writer(letter: Letter) -> Person | None:
    """The person whose letter it is: of one that was passed on, its first writer, if listed."""
    people = Person.objects.all().present(today())
    addresses = [letter.sender] + ([letter.forwarded_by] if letter.forwarded_by else [])
    for each in addresses:
        if found := people.filter(email=each.email).order_by("pk").first():
            return found
    return None


def named(letter: Letter, school: Organisation) -> Ticket | None:
    """The request that a letter says it is about, whoever wrote it."""
    number = tokens.named_in(letter.subject, school.pk)
    if number is not None:
        return Ticket.objects.filter(number=number).first()
    for mail in reversed(named_in(" ".join(letter.references), school.pk)):
        if ticket := ticket_of(mail):
            return ticket
    known = Arrival.objects.all().known_as(*letter.references).by_latest().first()
    return known.ticket if known else None


def ticket_of(mail: Mail) -> Ticket | None:
    """The request that a letter of ours is about, if it is about one."""
    for word, model in (("message", Message), ("event", Event)):
        if word in mail.about:
            row = model.objects.select_related("ticket").filter(pk=mail.about[word]).first()
            return row.ticket if row and mail.letter in LETTERS else None
    if mail.letter in LETTERS and "ticket" in mail.about:
        return Ticket.objects.filter(pk=mail.about["ticket"]).first()
    return None


def is_about(ticket: Ticket, letter: Letter) -> bool:
    """Whether a request is about whoever wrote: what a letter names, a stranger can name too."""
    people = (ticket.requester, ticket.on_behalf_of)
    return letter.sender.email in {each.email for each in people if each and each.email}
