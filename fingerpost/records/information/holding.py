"""The information assets in somebody's name, for the day on which they leave."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.holdings import holds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.registers import verbs

from .actions import dpo
from .models import InformationAsset


def to_hand_over(actor: Actor, person: Person, to: Person) -> None:
    """Whoever takes over answers for the data, unless they are the DPO, who never owns it."""
    name, owner = ("", None) if to == dpo() else (to.name, to)
    for asset in InformationAsset.objects.all().listed().filter(owner=person).select_for_update():
        if name or asset.status != "live":
            verbs.rewrite(asset, {"owner_name": name, "owner": owner})


@holds("information", "Information assets that they own", hand_over=to_hand_over)
def information(person: Person) -> list[str]:
    """What they answer for, by its reference."""
    theirs = InformationAsset.objects.all().listed().filter(owner=person)
    return [str(each) for each in theirs.order_by("pk")]
