"""Proving that nothing in an organisation's trail was changed, cut, lost or re-ordered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from .chain import entry_digest, payload_address, payload_digest
from .models import GENESIS, Chain, Change, Detail, Entry, Payload
from .trail import hash_of

BATCH = 500
AT_ONCE = 2000
FIRST = itemgetter(0)
ERASURE = "privacy.erase"
VOUCHED = "left_after_erasure"
"""Under what word an erasing entry lists the new digests."""


@dataclass
class Proof:
    """What a verification found: how many entries, the head, and every fault by name."""

    entries: int = 0
    head: str = GENESIS
    erased: int = 0
    faults: list[str] = field(default_factory=list)
    vouched: dict[int, dict[str, str]] = field(default_factory=dict, repr=False)


@dataclass
class Parts:
    """What the payloads of one entry come to: their digests by their places, and their faults."""

    digests: list[tuple[int, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def verify(anchor: tuple[int, str] | None = None) -> Proof:
    """Recompute the acting organisation's chain.

    `anchor` is (number of entries, head) noted outside the database, as printed on issued
    documents, where the beginning of a head stands for it: only such an anchor shows that the
    end of a chain was cut off together with its recorded head.
    """
    proof = Proof()
    anchored = anchor is None or anchor == (0, GENESIS)
    for batch in _batches():
        parts = _parts_of(batch, proof)
        for entry in batch:
            _verify_entry(entry, parts[entry.pk], proof)
            if anchor and entry.seq == anchor[0]:
                anchored = anchored or entry.hash.startswith(anchor[1])
    _verify_head(proof)
    _verify_strays(proof)
    if not anchored and anchor:
        proof.faults.append(f"No entry {anchor[0]} with the head {anchor[1]}: the end was cut off.")
    return proof


def _batches() -> Iterator[list[Entry]]:
    after = 0
    while batch := list(Entry.objects.filter(seq__gt=after).order_by("seq")[:BATCH]):
        yield batch
        after = batch[-1].seq


def _parts_of(batch: list[Entry], proof: Proof) -> dict[int, Parts]:
    """What the payloads of some entries come to; they pass by one by one, as an import has as many
    as rows."""
    entries = {entry.pk: entry for entry in batch}
    found = {key: Parts() for key in entries}
    for model in (Detail, Change):
        payloads = model.objects.filter(entry_id__in=entries).order_by("entry_id", "place")
        for payload in payloads.iterator(AT_ONCE):
            parts = found[payload.entry_id]
            parts.digests.append((payload.place, payload.digest))
            parts.faults += _faults_of(entries[payload.entry_id], payload, proof)
    return found


def _verify_entry(entry: Entry, parts: Parts, proof: Proof) -> None:
    if entry.seq != proof.entries + 1:
        proof.faults.append(f"Entry {proof.entries + 1} is missing.")
        proof.entries = entry.seq - 1
    if entry.hash != hash_of(entry, proof.head):
        proof.faults.append(f"Entry {entry.seq} ({entry.deed}) was changed or re-ordered.")
    if entry.digest != entry_digest(digest for _, digest in sorted(parts.digests, key=FIRST)):
        proof.faults.append(f"Entry {entry.seq} ({entry.deed}) lost or gained a part.")
    proof.faults += parts.faults
    proof.entries, proof.head = entry.seq, entry.hash


def _faults_of(entry: Entry, payload: Payload, proof: Proof) -> list[str]:
    digest = payload_digest(payload.salt, payload.content)
    if payload.erased_by is None:
        if payload.digest != digest:
            return [f"A part of entry {entry.seq} ({entry.deed}) was changed."]
        return []
    proof.erased += 1
    vouched = _vouched(payload.erased_by, proof).get(payload_address(entry.seq, payload.place))
    if vouched is None:
        return [f"A part of entry {entry.seq} was erased without a deed that says so."]
    if vouched != digest:
        return [f"A part of entry {entry.seq} was changed after it was erased."]
    return []


def _vouched(seq: int, proof: Proof) -> dict[str, str]:
    """What an erasing entry left of each payload: the digests that it put on the record."""
    if seq not in proof.vouched:
        said = Detail.objects.filter(entry__seq=seq, entry__deed=ERASURE, name=VOUCHED).first()
        proof.vouched[seq] = (said.value or {}) if said else {}
    return proof.vouched[seq]


def _verify_head(proof: Proof) -> None:
    chain = Chain.objects.first()
    recorded = (chain.length, chain.head) if chain else (0, GENESIS)
    if recorded != (proof.entries, proof.head):
        proof.faults.append(
            f"The chain records {recorded[0]} entries and ends otherwise: entries after "
            f"{proof.entries} were cut off or added."
        )


def _verify_strays(proof: Proof) -> None:
    for model in (Detail, Change):
        if model.objects.exclude(entry_id__in=Entry.objects.values("pk")).exists():
            proof.faults.append(f"A {model._meta.verbose_name} belongs to no entry of this chain.")
