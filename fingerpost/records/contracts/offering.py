"""The links that stand beside the list of contracts."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.ui.addresses import url
from fingerpost.foundation.ui.filters import plural

from .actions_listing import count_unlisted


@offer
def to_be_listed(register: Register, actor: Actor) -> Link | None:
    """The way from the list of contracts to the suppliers that nobody has listed."""
    if register.word != "contract" or not actor.may("contracts.list_suppliers"):
        return None
    n = count_unlisted()
    words = plural(n, "supplier to list", "suppliers to list")
    return (words, url("contracts:list_suppliers")) if n else None
