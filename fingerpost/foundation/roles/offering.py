"""What stands beside the list of people."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.ui.addresses import url


@offer
def roles(register: Register, actor: Actor) -> Link | None:
    """The way from the list of people to who does what."""
    mine = register.word == "person" and actor.may("people.view")
    return ("Who does what", url("roles:index")) if mine else None
