"""Every morning: requests whose record is no longer what was asked about are withdrawn.

Most changes are noticed by the deed that makes them, and nobody decides about a changed record
in any case; this is for the changes that no deed of the record's own room makes.
"""

from datetime import time

from django.tasks import task

from fingerpost.foundation.actor import system
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .actions import notice_changes
from .models import Approval
from .versions import current


@task
def sweep() -> int:
    """Withdraw the requests of every organisation that are about an earlier version."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            rows = list(Approval.objects.open())
            still = current(rows)
            if changed := [each for each in rows if each.known and not still[each.pk]]:
                notice_changes(system(organisation), changed)
                count += len(changed)
    return count


schedule("changed requests", sweep, daily_at=time(5, 30))
