"""What stands beside the list of people."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.ui.addresses import url


@offer
def staff_lists(register: Register, actor: Actor) -> Link | None:
    """The way from the list of people to who joins, moves and leaves."""
    mine = register.word == "person" and actor.may("staff_lists.view")
    return ("Joiners, movers, leavers", url("staff_lists:index")) if mine else None
