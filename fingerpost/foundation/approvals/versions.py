"""Which version of a record an approval is about, and whether the record still says the same."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any

from fingerpost.foundation.audit.chain import canonical

from .kinds import Kind
from .models import Approval, Signature


def facts_of(kind: Kind, thing: Any) -> list[list[str]]:
    """What a decision about a record is about today, as it is kept."""
    return [[label, text] for label, text in kind.facts(thing)]


def version_of(kind: Kind, thing: Any) -> str:
    """The hash of what a decision about a record is about today."""
    facts = facts_of(kind, thing)
    return _hash(kind.word, thing._meta.label, thing.pk, _sentence(kind, thing), facts)


def kept_version_of(approval: Approval) -> str:
    """The same, of what an approval itself says that it was about."""
    return _hash(
        approval.kind, approval.model, approval.object_id, approval.sentence, approval.facts
    )


def asked(kind: Kind, thing: Any) -> dict[str, Any]:
    """What an approval keeps of the record that it is about."""
    return {
        "kind": kind.word,
        "model": thing._meta.label,
        "object_id": thing.pk,
        "sentence": _sentence(kind, thing),
        "facts": facts_of(kind, thing),
        "version": version_of(kind, thing),
    }


def things_of(approvals: Iterable[Approval]) -> dict[int, Any]:
    """{key of an approval: its record} for records that are there, one query for each kind."""
    by_kind: dict[str, list[Approval]] = defaultdict(list)
    for each in approvals:
        by_kind[each.kind].append(each)
    found: dict[int, Any] = {}
    for same in by_kind.values():
        kind = same[0].known
        if kind is None:
            continue
        rows = kind.model._base_manager.in_bulk([each.object_id for each in same])
        found |= {each.pk: rows[each.object_id] for each in same if each.object_id in rows}
    return found


def is_current(approval: Approval, thing: Any) -> bool:
    """Whether a record is still the version that was asked about; it never is once it is gone."""
    kind = approval.known
    return kind is not None and thing is not None and version_of(kind, thing) == approval.version


def current(approvals: Iterable[Approval]) -> Mapping[int, bool]:
    """{key of an approval: whether its record is still the version that was asked about}."""
    rows = list(approvals)
    things = things_of(rows)
    return {each.pk: is_current(each, things.get(each.pk)) for each in rows}


type Covered = list[list[Any]]
"""[key, version, decision, words, meeting] of each thing under a signature."""


def covered_by(items: Iterable[Approval]) -> Covered:
    """What a signature covers, by what stands in the rows today."""
    return [[each.pk, kept_version_of(each), each.state, each.said, each.meeting] for each in items]


def seal(signature: Signature, covered: Covered) -> str:
    """The hash of all that a signature covers: who, as what, when, how, and each thing decided."""
    said = [signature.account, signature.signer, signature.role, signature.method]
    moment = signature.signed_at.astimezone(UTC).isoformat(timespec="microseconds")
    return _hash(*said, moment, signature.purpose, signature.statement, sorted(covered))


def _sentence(kind: Kind, thing: Any) -> str:
    return kind.sentence(thing)[:200]


def _hash(*said: Any) -> str:
    return hashlib.sha256(canonical(list(said))).hexdigest()
