"""A worry that came from a request has its files, for those who are told of it."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.files.carriers import carries
from fingerpost.foundation.now import today

from .models import Worry


def is_told(actor: Actor, worry: Worry) -> bool:
    """Whether somebody is told of it."""
    return Worry.objects.all().told_to(actor, today()).filter(pk=worry.pk).exists()


carries(
    Worry,
    word="worry",
    view="worries.view",
    change="worries.close",
    page="worries:show",
    is_open_to=is_told,
)
