"""Long files are read, checked, imported and undone in the background, short ones at once."""

from django.tasks import task

from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import Doing, ImportRun
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.health import Course, course
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import actions, undoing

LONG = 1_000
"""How many rows are done while somebody waits."""
LARGE = 200_000
"""How many bytes are read while somebody waits."""


@task
def bring_in_a_file(organisation: int, account: int, run: int, doing: str) -> str:
    """Take a file one step on; answers what stands against it, or nothing."""
    place = Organisation.objects.get(pk=organisation)
    actor, _ = acting(Account.objects.get(pk=account), today(), organisation)
    with scope(place):
        try:
            if actor is None or actor.organisation != place:
                raise NotAllowed("Whoever began this has no role here any more.")
            perform(actor, ImportRun.objects.get(pk=run), Doing(doing))
        except (staging.NotWaiting, staging.NotImported):
            return ""  # done by an earlier try, or in another window: the page tells
        except DomainError as refusal:
            return str(refusal)
    return ""


def perform(actor: Actor, run: ImportRun, doing: Doing) -> None:
    """Take a file one step on, here and now."""
    if doing == Doing.READ:
        actions.read(run)
    elif doing == Doing.CHECK:
        actions.check(
            actor, run, run.columns, DateOrder(run.date_order) if run.date_order else None
        )
    elif doing == Doing.COMMIT:
        actions.commit(actor, run)
    else:
        undoing.undo(actor, run)


def is_long(run: ImportRun, doing: Doing) -> bool:
    """Whether a step takes so long that nobody should have to wait for it."""
    if doing == Doing.READ:
        return run.size > LARGE
    return (run.count("rows") if doing == Doing.CHECK else run.good) > LONG


def is_anybody_there() -> bool:
    """Whether somebody works in the background."""
    return course(now()) != Course.STOPPED


def hand_over(actor: Actor, run: ImportRun, doing: Doing, **found: object) -> ImportRun:
    """Let the background take a file one step on; twice is once."""
    path = f"{bring_in_a_file.func.__module__}.{bring_in_a_file.func.__name__}"
    arguments = [actor.organisation.pk, actor.account_id, run.pk, doing.value]
    # A step whose worker died waits for its second try, and must not stand for the next step.
    key = f"import {run.pk} {doing.value}"
    return staging.hand_over(
        run, doing, lambda: queue.put(path, arguments, {}, key=key).pk, **found
    )
