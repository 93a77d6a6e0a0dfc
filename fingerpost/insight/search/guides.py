"""The guides of IT support whose title, or the other words that they are known by, say it all."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.across import Rank
from fingerpost.foundation.ui.addresses import url
from fingerpost.work.servicedesk.guides.models import Guide

from .asked import Asked
from .found import group_of
from .hits import Group
from .shelf import Entry


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """Those that somebody may read; technical notes are for few."""
    if not actor.may("guides.view") or not asked.words:
        return []
    wanted, hits = set(asked.words), []
    for key, title, also in (
        Guide.objects.all().for_reader(actor).values_list("pk", "title", "also")
    ):
        said = asked.said_in(title)
        if wanted <= said | asked.said_in(also):
            rank = Rank.TITLE if wanted <= said else Rank.WORDS
            hits.append((rank, Entry(title, url("guides:show", key), (("About", also),))))
    return group_of("guides", "Guides", hits, asked, kind)
