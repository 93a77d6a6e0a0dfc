"""The ways from the list of licences to what its seats come to, and to the standard list."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer


@offer
def seats(register: Register, actor: Actor) -> Link | None:
    mine = register.word == "licence" and register.may(actor, "view")
    return ("Unused seats, and what they cost", "/licences/seats/") if mine else None


@offer
def standard(register: Register, actor: Actor) -> Link | None:
    mine = register.word == "licence" and register.may(actor, "view_standard")
    return ("Standard software list", "/licences/standard/") if mine else None
