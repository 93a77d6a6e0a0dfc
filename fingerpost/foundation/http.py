"""What a request carries once the door has let it in."""

from django.http import HttpRequest

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.models import Organisation


class Request(HttpRequest):
    """A request whose sender is known: who acts, where, and where else they could."""

    actor: Actor
    organisations: list[Organisation]
