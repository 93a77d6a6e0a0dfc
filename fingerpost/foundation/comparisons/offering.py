"""The way from the list of a register to its comparisons."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer

from .declaration import COMPARABLES
from .views import address


@offer
def comparisons(register: Register, actor: Actor) -> Link | None:
    if register.plural not in COMPARABLES or not register.may(actor, "view"):
        return None
    return "Compare with another list", address(register, "index")
