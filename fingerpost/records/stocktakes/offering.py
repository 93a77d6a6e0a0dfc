"""What other rooms of the house know of stocktakes."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.places.references import stays
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer

from .models import Sheet

stays(Sheet)


@offer
def stocktakes(register: Register, actor: Actor) -> Link | None:
    """The way from the list of assets to its stocktakes."""
    mine = register.word == "asset" and actor.may("stocktakes.view")
    return ("Stocktakes", "/stocktakes/") if mine else None
