"""What stands beside the list of people."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.ui.addresses import url


@offer
def access(register: Register, actor: Actor) -> Link | None:
    """The way from the list of people to who may sign in."""
    mine = register.word == "person" and actor.may("memberships.view")
    return ("Who may sign in", url("memberships:index")) if mine else None
