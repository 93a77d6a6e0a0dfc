"""The guides that somebody may read, and those that a request may want."""

from collections.abc import Sequence

from fingerpost.foundation.actor import Actor

from .models import Guide
from .rules import best

SUGGESTED = 3
FOUND = 30


def suggested(actor: Actor, text: str, most: int = SUGGESTED) -> Sequence[Guide]:
    """The guides that say most of what a text says; mostly few or none."""
    known = Guide.objects.all().for_reader(actor).values_list("pk", "title", "also")
    keys = best(text, known, most)
    if not keys:
        return []
    rows = {each.pk: each for each in Guide.objects.filter(pk__in=keys)}
    return [rows[key] for key in keys if key in rows]
