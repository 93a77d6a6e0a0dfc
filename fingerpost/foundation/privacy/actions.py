"""Erasing personal payloads from the audit trail, by a deed that stays in it."""

from django.db import models

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.audit.models import Chain, Change, Detail, Entry


@action("privacy.erase")
def erase(actor: Actor, thing: models.Model, *, rule: str) -> int:
    """Forget what the trail holds about one thing (UK GDPR Art. 17); the chain still verifies.

    Answers how many payloads were erased. Digests stay, so a later reader sees that something
    was there and which entry took it away.
    """
    seq = _next_seq()
    changes = Change.objects.filter(model=thing._meta.label, object_id=thing.pk, erased_by=None)
    entries = Entry.objects.filter(pk__in=changes.values("entry_id"))
    words = Detail.objects.filter(entry__in=list(entries), erased_by=None).exclude(name="actor")
    count = words.update(value=None, salt="", erased_by=seq)
    count += changes.update(fields={}, salt="", erased_by=seq)
    trail.note(thing, erased_under=rule, payloads=count)
    return count


def _next_seq() -> int:
    """The number that the entry of the deed in progress will carry; the chain is locked."""
    chain = Chain.objects.select_for_update().first()
    return chain.length + 1 if chain else 1
