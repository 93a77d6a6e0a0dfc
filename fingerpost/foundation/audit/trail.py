"""Writing the audit trail: what a deed changed, put on the record as the deed ends."""

import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from fingerpost.foundation import deeds
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.tenancy.scope import current_scope

from .chain import digest_of, entry_digest, entry_hash, written, written_change
from .models import Chain, Change, Detail, Entry, Version
from .telling import Fields, plain, text_of, texts_of_new

NOTHING = text_of({})


@dataclass(slots=True)
class Note:
    """What a deed says of one thing: how its fields changed, and words about it."""

    model: str
    object_id: int
    text: str = NOTHING
    details: dict[str, Any] = field(default_factory=dict)


@contextmanager
def during(name: str, actor: Actor) -> Iterator[None]:
    """Expect a deed to be accounted for; otherwise raise, so that its work is rolled back."""
    with deeds.begin(name) as deed:
        yield
        deed.refuse_the_unrecorded()
        _put_on_record(actor, deed)


def note(thing: models.Model, fields: Fields | None = None, **details: Any) -> None:
    """Account for one thing that the deed in progress touched."""
    note_many([(thing, fields or {})], **details)


def note_many(changes: Iterable[tuple[models.Model, Fields]], **details: Any) -> None:
    """Account for many things of one deed, as a change of several does."""
    _note([(thing, text_of(fields)) for thing, fields in changes], details)


def note_new(rows: Sequence[models.Model], **details: Any) -> None:
    """Account for new rows of one model, as an import does."""
    _note(zip(rows, texts_of_new(rows), strict=True), details)


def _note(told: Iterable[tuple[models.Model, str]], details: Mapping[str, Any]) -> None:
    deed = deeds.current()
    for thing, text in told:
        label = thing._meta.label
        deed.noted.add(label)
        deed.notes.append(Note(label, thing.pk, text))
    if details:
        words = {name: plain(value) for name, value in details.items()}
        deed.notes.append(Note("", 0, details=words))


def _put_on_record(actor: Actor, deed: deeds.Deed) -> None:
    notes = [each for each in deed.notes if isinstance(each, Note)]
    organisation = actor.organisation.pk
    chain = _locked_chain(organisation)
    told = [each for each in notes if each.object_id]  # the others are words
    details, changes = _payloads(organisation, actor, notes, told)
    payloads = (*details, *changes)
    first = next((each for each in notes if each.object_id), None)
    entry = Entry(
        organisation_id=organisation,
        seq=chain.length + 1,
        at=now(),
        account=actor.account_id,
        deed=deed.name,
        thing=f"{first.model} {first.object_id}" if first else "",
        digest=entry_digest(payload.digest for payload in payloads),
    )
    entry.hash = hash_of(entry, chain.head)
    bulk.insert_many(Entry, [entry])
    for payload in payloads:
        payload.entry = entry  # the row itself, so that its organisation need not be asked for
    bulk.insert_many(Detail, details)
    bulk.insert_many(Change, changes, written={"fields": [each.text for each in told]})
    chain.length, chain.head = entry.seq, entry.hash
    bulk.update_many(Chain, [(chain, ["length", "head"])])
    raise_versions(organisation, {each.model for each in notes if each.text != NOTHING})


_chain = Prepared(lambda: Chain.objects.select_for_update())


def _locked_chain(organisation: int) -> Chain:
    if held := _chain():
        return held[0]
    Chain.objects.bulk_create([Chain(organisation_id=organisation)], ignore_conflicts=True)
    return _chain()[0]


def length() -> int:
    """How many deeds are on the record of the organisation in scope."""
    return max((length for (length,) in _length()), default=0)


_length = Prepared(lambda: Chain.objects.values_list("length"))


def touched(model: type[models.Model], since: int, most: int) -> tuple[int, set[int]]:
    """How many deeds after a place in the chain changed rows of a model, and which rows.

    Looks at no more than so many deeds of the organisation in scope; of more it tells none.
    """
    later = list(Entry.objects.filter(seq__gt=since).values_list("pk", flat=True)[: most + 1])
    if len(later) > most:
        return 0, set()
    found = Change.objects.filter(entry__in=later, model=model._meta.label).exclude(fields={})
    pairs = set(found.values_list("entry", "object_id"))
    return len({entry for entry, _ in pairs}), {key for _, key in pairs}


def _payloads(
    organisation: int, actor: Actor, notes: Sequence[Note], told: Sequence[Note]
) -> tuple[list[Detail], list[Change]]:
    """The actor's name first, then words, then changes, each salted and digested."""
    words = [("actor", actor.name), *(pair for each in notes for pair in each.details.items())]
    contents = [written(list(pair)) for pair in words]
    contents += [written_change(each.model, each.object_id, each.text) for each in told]
    new = bulk.blank(Change, organisation_id=organisation)
    details = [Detail(organisation_id=organisation, name=k, value=v) for k, v in words]
    changes = [new(model=each.model, object_id=each.object_id) for each in told]
    salts = secrets.token_hex(16 * len(contents))
    for place, (row, content) in enumerate(zip((*details, *changes), contents, strict=True)):
        row.place = place
        row.salt = salts[32 * place : 32 * place + 32]
        row.digest = digest_of(row.salt, content)
    return details, changes


def hash_of(entry: Entry, previous: str) -> str:
    """The hash that an entry must carry after the entry before it."""
    return entry_hash(
        previous,
        seq=entry.seq,
        at=entry.at,
        organisation=entry.organisation_id,
        account=entry.account,
        deed=entry.deed,
        thing=entry.thing,
        digest=entry.digest,
    )


def raise_versions(organisation: int, labels: set[str]) -> None:
    """Count the change, once per deed and model; the chain's lock keeps two deeds apart."""
    if not labels:
        return
    counted = [each for each in _own_versions() if each.model in labels]
    for each in counted:
        each.n += 1
    bulk.update_many(Version, [(each, ["n"]) for each in counted])
    missing = sorted(labels - {each.model for each in counted})
    bulk.insert_many(
        Version, [Version(organisation_id=organisation, model=label, n=1) for label in missing]
    )


_own_versions = Prepared(lambda: Version.objects.own())


def versions(read: Collection[type[models.Model]]) -> dict[type[models.Model], int]:
    """How often the rows that the acting organisation reads of some models have changed.

    Rows of an inherited model come from the trust too, so its trust's changes count as well.
    """
    found: dict[str, int] = {}
    ours = current_scope().organisation_id
    inherited = {model._meta.label for model in read if getattr(model, "inherited", False)}
    labels = {model._meta.label for model in read}
    for label, owner, n in _counters() if inherited else _own_counters():
        if label in labels and (owner == ours or label in inherited):
            found[label] = found.get(label, 0) + n
    return {model: found.get(model._meta.label, 0) for model in read}


def moves() -> int:
    """How often any row that the acting organisation reads has changed, its trust's as well."""
    return sum(n for (n,) in _moved())


_moved = Prepared(
    lambda: (
        Version.objects.values("organisation")
        .order_by()
        .annotate(moved=models.Sum("n"))
        .values_list("moved")
    )
)
_counters = Prepared(lambda: Version.objects.values_list("model", "organisation", "n"))
_own_counters = Prepared(lambda: Version.objects.own().values_list("model", "organisation", "n"))
