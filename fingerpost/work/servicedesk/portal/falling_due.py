"""What IT support waits for somebody to answer, or to say whether it works."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits

from . import reading

MINE = ("What I asked IT for", "You asked IT for something")


@waits("What I asked IT for", page="portal:mine", view="desk.ask", heading=MINE)
def requests(actor: Actor, today: date) -> Iterable[Due]:
    return [
        Due(
            today,
            f"{each.reference}, {each.summary}: {reading.standing(each)}",
            reverse("portal:show", args=[each.pk]),
        )
        for each in reading.waiting_for(actor)
    ]
