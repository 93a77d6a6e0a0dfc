"""The way from the register to the page that all staff see."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer


@offer
def use(register: Register, actor: Actor) -> Link | None:
    mine = register.word == "approved app" and register.may(actor, "view_list")
    return ("What all staff see", "/approved-apps/use/") if mine else None
