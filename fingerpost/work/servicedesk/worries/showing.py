"""Who is told of what, as the page says it before anybody writes."""

from collections.abc import Sequence
from datetime import date

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.people.posts import posts

from .choices import About, Matter
from .posts import Addressee, addressees

TOLD = {
    **{(matter, About.NOBODY): matter.label for matter in Matter},
    (Matter.SAFETY, About.STAFF): "About somebody who works or helps here",
    (Matter.SAFETY, About.HEAD): "About the headteacher",
}
"""What people are told beforehand; data about either goes to the data protection officer too."""
OTHERWISE = {
    About.NOBODY: "Speak to the headteacher today",
    About.STAFF: "Speak to the headteacher today",
    About.HEAD: "Speak to the chair of governors, or ring children’s services of the council",
}
"""Whom to speak to instead."""


def readers(actor: Actor, day: date) -> list[tuple[str, Sequence[Addressee], str]]:
    """(what it is about, who is told, whom to speak to while nobody is named)."""
    return [
        (said, addressees(matter, about, actor, day), OTHERWISE[about])
        for (matter, about), said in TOLD.items()
    ]


def safeguarding(day: date) -> list[str]:
    """Whom to speak to at once: the designated safeguarding lead and the deputies."""
    held = posts(Duty.DSL)
    holder = held.holder(Duty.DSL, day)
    those = [*([holder] if holder else []), *held.deputies(Duty.DSL, day)]
    return [each.person.name for each in those]
