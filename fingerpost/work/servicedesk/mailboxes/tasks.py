"""Reading mailboxes: a glance finds those whose time has come, a job of its own reads each."""

from datetime import timedelta

from django.tasks import task

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import Lane
from fingerpost.foundation.tasks.schedules import often
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import actions
from .models import Mailbox


@task
def read(organisation: int, mailbox: int) -> int:
    """Read one mailbox; answers how many messages were taken in."""
    with scope(Organisation.objects.get(pk=organisation)):
        found = Mailbox.objects.due(now()).filter(pk=mailbox).first()
        return actions.read(found) if found else 0


def look() -> None:
    """Have each mailbox read whose time has come; a demonstration reads none."""
    for school in Organisation.objects.filter(is_demonstration=False):
        with scope(school):
            for mailbox in Mailbox.objects.due(now()):
                call = [school.pk, mailbox.pk]
                key = f"mailbox {mailbox.pk}"
                queue.put(read.module_path, call, {}, key=key, lane=Lane.LETTERS)


often("mailboxes", look, every=timedelta(seconds=20))
