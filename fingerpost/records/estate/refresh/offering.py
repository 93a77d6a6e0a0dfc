"""The way from the list of assets to what replacing them costs."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer


@offer
def replacing(register: Register, actor: Actor) -> Link | None:
    """The forecast, for those who see costs."""
    mine = register.word == "asset" and actor.may("refresh.view")
    return ("What replacing costs", "/assets/replacing/") if mine else None
