"""The arithmetic of the chain: canonical JSON, digests and hashes. No database."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

_JSON = json.JSONEncoder(
    sort_keys=True,
    separators=(",", ":"),
    ensure_ascii=False,
    check_circular=False,  # what the trail holds was copied into plain values; the check costs time
)


def written(value: Any) -> str:
    """The one way to write a value as JSON, so that a digest can be computed again."""
    return _JSON.encode(value)


def canonical(value: Any) -> bytes:
    """A value as digests cover it."""
    return written(value).encode()


def written_change(model: str, object_id: int, fields: str) -> str:
    """What `written` says of the content of a change whose fields are written already."""
    return f"[{written(model)},{object_id},{fields}]"


def payload_digest(salt: str, content: Any) -> str:
    """The digest of one payload; the salt keeps an erased value from being guessed."""
    return digest_of(salt, written(content))


def digest_of(salt: str, content: str) -> str:
    """The digest of a payload whose content is written already."""
    return hashlib.sha256((salt + content).encode()).hexdigest()


def payload_address(seq: int, place: int) -> str:
    """How an erasing entry names a payload: by the number of its entry and its place there."""
    return f"{seq}.{place}"


def entry_digest(payload_digests: Iterable[str]) -> str:
    """The digest of all payloads of an entry, in their order."""
    return hashlib.sha256(canonical(list(payload_digests))).hexdigest()


def entry_hash(
    previous: str,
    *,
    seq: int,
    at: datetime,
    organisation: int,
    account: int | None,
    deed: str,
    thing: str,
    digest: str,
) -> str:
    """The hash of an entry, which covers the hash of the entry before it."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    content = [seq, moment, organisation, account, deed, thing, digest]
    return hashlib.sha256(previous.encode() + canonical(content)).hexdigest()
