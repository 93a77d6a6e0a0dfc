"""Attaching a file to a record and taking it off again, bytes and all."""

import hashlib
from datetime import datetime, timedelta
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from fingerpost.foundation.actions import action, add
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.tenancy.turns import hold

from . import store
from .carriers import CARRIERS, Carrier
from .kinds import kind_of
from .limits import MEGABYTE, largest
from .models import StoredFile
from .naming import clean_name

UNCLAIMED = timedelta(days=1)
"""How long bytes may stand without a row: a page may be storing them at this moment."""


class HeldAlready(DomainError):
    """The record has this very file; the message says under which name."""


@action("files.attach")
def attach(actor: Actor, thing: TenantModel, *, upload: "UploadedFile[bytes]") -> StoredFile:
    """Attach an uploaded file to a record."""
    _may_change(actor, thing)
    refuse_too_large(upload.size or 0)
    return keep(actor, thing, name=upload.name or "", data=upload.read())


def keep(actor: Actor, thing: TenantModel, *, name: str, data: bytes) -> StoredFile:
    """Attach bytes to a record within the deed in progress, which has asked who may do so.

    Raises kinds.NotKept for a kind that is not kept, and HeldAlready.
    """
    kind = kind_of(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    name = clean_name(name, kind)
    hold(actor.organisation)
    if held := StoredFile.objects.all().of(thing).filter(sha256=sha256).first():
        raise HeldAlready(f"This very file is attached already, as {held}.")
    store.put(actor.organisation.pk, data)
    trail.note(thing, file_attached=name)
    return add(
        StoredFile(
            organisation=actor.organisation,
            name=name,
            kind=kind,
            size=len(data),
            sha256=sha256,
            model=thing._meta.label,
            object_id=thing.pk,
            by=actor.name,
            account=actor.account_id,
        )
    )


@action("files.detach")
def detach(actor: Actor, file: StoredFile) -> None:
    """Take a file off its record; its bytes go too, unless another record has the same."""
    thing = file.thing
    if thing is None:
        raise NotAllowed("This file belongs to nothing that you can change.")
    _may_change(actor, thing)
    trail.note(thing, file_detached=file.name)
    drop(file)


@action("files.view")
def note_download(actor: Actor, file: StoredFile) -> None:
    """Put on the record that somebody fetched a file of a restricted record."""
    trail.note(file)


def drop_all_of(thing: TenantModel) -> int:
    """Take every file off a record within the deed in progress."""
    held = list(StoredFile.objects.all().of(thing))
    for file in held:
        drop(file)
    return len(held)


def drop(file: StoredFile) -> None:
    """Take a file off its record within the deed in progress; its bytes go after the commit."""
    trail.note(file, {"object_id": (file.object_id, None)})
    organisation, sha256 = file.organisation, file.sha256
    file.delete()
    transaction.on_commit(partial(_drop_bytes, organisation, sha256))


def sweep(organisation: Organisation, moment: datetime | None = None) -> int:
    """Take away bytes that no row has claimed for a day, as a crash may leave them."""
    before = (moment or now()) - UNCLAIMED
    old = [path for path, written in store.stored(organisation.pk) if written < before]
    with scope(organisation), transaction.atomic():
        hold(organisation)
        claimed = set(StoredFile.objects.all().own().values_list("sha256", flat=True))
        unclaimed = [path for path in old if path.name not in claimed]
        for path in unclaimed:
            path.unlink(missing_ok=True)
    return len(unclaimed)


def _drop_bytes(organisation: Organisation, sha256: str) -> None:
    """Take bytes away that no row refers to, while nobody can attach the same."""
    with scope(organisation), transaction.atomic():
        hold(organisation)
        if not StoredFile.objects.all().own().filter(sha256=sha256).exists():
            store.drop(organisation.pk, sha256)


def _may_change(actor: Actor, thing: TenantModel) -> Carrier:
    carrier = CARRIERS.get(thing._meta.label)
    if carrier is None:
        raise NotAllowed(f"A {thing._meta.verbose_name} carries no files.")
    if not actor.may(carrier.change):
        raise NotAllowed(f"Your role cannot do this ({carrier.change}).")
    if not carrier.is_open_to(actor, thing):
        raise NotAllowed("Only those who may see this add files to it.")
    if thing.organisation_id != actor.organisation.pk:
        raise NotAllowed("This belongs to your trust, which alone can change its files.")
    return carrier


def refuse_too_large(size: int) -> None:
    """Raise where a file of so many bytes is larger than any that is kept."""
    most = largest(today())
    if size > most * MEGABYTE:
        raise DomainError(
            f"This file has more than {most} MB, the most that can be kept. Save it smaller, for "
            "example as PDF in a lower quality, or split it."
        )
