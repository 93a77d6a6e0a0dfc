"""What stands beside the list of every register that has an owner: when it was last reviewed."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.filters import written_date

from .declaration import OWNED
from .models import Review


@offer
def reviews(register: Register, actor: Actor) -> Link | None:
    if register.plural not in OWNED or not register.may(actor, "view"):
        return None
    last = next(iter(_last(register=register.plural)), None)
    said = f"Reviewed {written_date(last.reviewed_on)}" if last else "Never reviewed"
    return (said, f"/{register.plural}/reviews/")


_last = Prepared(lambda: Review.objects.all().of(Given("register"))[:1])
