"""Making a bundle, sharing it with somebody outside, and ending that again."""

import hashlib
import json
import secrets
from collections.abc import Collection
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError

from fingerpost.foundation.accounts.models import digest_of
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.models import GENESIS, Chain
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files import store
from fingerpost.foundation.files.kinds import Kind
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards import findings

from . import rules
from .archive import packed
from .content import Chosen, choices, content_of
from .manifest import EVIDENCE, KEY, LIST, PAGE, SIGNATURE, Manifest, parts_of
from .models import Bundle, Look, Share, What
from .rows import Table, tables_of
from .signing import fingerprint_of, grouped, own_key, public_half
from .viewer import page_of


@action("bundles.make")
def make(actor: Actor, /, *, families: Collection[str], with_rows: bool = False) -> Bundle:
    """Say where the school stands on some open families, sign it, and keep the file."""
    hold(actor.organisation)
    slugs = [each.slug for each in choices() if each.slug in families]
    if not slugs or set(families) - set(slugs):
        raise ValidationError({"families": "Choose families that are open"})
    findings.refresh(today())
    chain = Chain.objects.first()
    entries, head = (chain.length, chain.head) if chain else (0, GENESIS)
    chosen = Chosen(slugs, now(), settings.VERSION, entries, head)
    told = content_of(actor, chosen)
    tables = tables_of(actor, slugs, today()) if with_rows else []
    told["rows"] = [{"file": each.path, "list": each.name, "rows": each.rows} for each in tables]
    data, fingerprint = _signed(actor, chosen, told, tables)
    bundle = add(
        Bundle(
            organisation=actor.organisation,
            as_at=today(),
            made_at=chosen.moment,
            by=actor.name,
            account=actor.account_id,
            families=slugs,
            summary=told["summary"],
            rows=sum(each.rows for each in tables),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            fingerprint=fingerprint,
        ),
        lists={each.name: each.rows for each in tables},
    )
    _keep(bundle, data)
    return bundle


def _signed(
    actor: Actor, chosen: Chosen, told: dict[str, object], tables: list[Table]
) -> tuple[bytes, str]:
    """The archive with its signed list, and the fingerprint of the key."""
    key = own_key()
    public = public_half(key)
    fingerprint = fingerprint_of(public)
    files = {each.path: each.data for each in tables} | {
        EVIDENCE: json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False).encode(),
        PAGE: page_of(told, grouped(fingerprint)),
        KEY: public.encode(),
    }
    listed = Manifest(
        organisation=actor.organisation.name,
        made_at=chosen.moment.isoformat(),
        version=chosen.version,
        entries=chosen.entries,
        head=chosen.head,
        public_key=public,
        fingerprint=fingerprint,
        files=parts_of(files),
    ).written()
    data = packed(files | {LIST: listed, SIGNATURE: key.sign(listed)})
    if len(data) > (most := rules.largest(today())):
        raise DomainError(
            f"It would have more than {most // rules.MEGABYTE} MB. Leave the rows out, or choose "
            "fewer families."
        )
    return data, fingerprint


def _keep(bundle: Bundle, data: bytes) -> None:
    """Put the bytes among the files of the organisation, where copies and sweeping find them."""
    organisation = bundle.organisation
    add(
        StoredFile(
            organisation=organisation,
            name=f"evidence-{bundle.as_at.isoformat()}.zip",
            kind=Kind.ZIP,
            size=bundle.size,
            sha256=store.put(organisation.pk, data),
            model=Bundle._meta.label,
            object_id=bundle.pk,
            by=bundle.by,
            account=bundle.account,
        )
    )


@action("bundles.share")
def share(
    actor: Actor, /, bundle: Bundle, *, name: str, works_for: str, until: date
) -> tuple[Share, str]:
    """Let somebody outside read a bundle until a day; the secret part of the link is told once."""
    if not bundle.is_open_to(actor):
        raise NotAllowed("It holds rows of lists: whoever took them out alone can share it.")
    latest = rules.latest_day(today())
    if not today() <= until <= latest:
        raise ValidationError({"until": f"Enter a day from today to {written_date(latest)}"})
    secret = secrets.token_urlsafe(32)
    made = add(
        Share(
            organisation=actor.organisation,
            bundle=bundle,
            name=name.strip(),
            works_for=works_for.strip(),
            until=until,
            digest=digest_of(secret),
            by=actor.name,
            account=actor.account_id,
        )
    )
    return made, secret


@action("bundles.withdraw")
def withdraw(actor: Actor, /, shared: Share) -> Share:
    """End a share at once."""
    held = Share.objects.select_for_update().get(pk=shared.pk)
    if held.withdrawn_at:
        raise DomainError(f"{held.withdrawn_by} ended it on {written_date(held.withdrawn_at)}.")
    alter(held, {"withdrawn_at": now(), "withdrawn_by": actor.name})
    return held


def whoever(organisation: Organisation) -> Actor:
    """Whoever has the link; nobody asks who that is."""
    return Actor("Somebody with the link", frozenset({Role.SYSTEM}), organisation)


@action("bundles.look")
def look(actor: Actor, /, shared: Share, *, what: What) -> Look:
    """Note that the link was used: when, and for what."""
    return add(Look(organisation=actor.organisation, share=shared, what=what))
