"""The way from the list of a register to its spot checks."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer

from .views import address


@offer
def spot_checks(register: Register, actor: Actor) -> Link | None:
    return (
        ("Spot checks", address(register, "index"))
        if register.may(actor, register.view_all)
        else None
    )
