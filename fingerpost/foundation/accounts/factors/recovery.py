"""Recovery codes: ten, each good once, of which only salted hashes are kept (ASVS 5, 6.5.2)."""

import hashlib
import secrets
from collections.abc import Sequence
from typing import Any

from allauth.mfa.models import Authenticator

COUNT, FIGURES = 10, 12
HARD = {"n": 2**14, "r": 8, "p": 1}
"""What one guess costs whoever has stolen the database: scrypt, 16 MB each."""


def fresh() -> list[str]:
    """Ten codes that nobody can foresee."""
    return [str(secrets.randbelow(10**FIGURES)).zfill(FIGURES) for _ in range(COUNT)]


def hashed(codes: Sequence[str]) -> dict[str, Any]:
    """What is kept of codes that are not used yet."""
    salt = secrets.token_hex(16)
    return {"salt": salt, "hashes": [_hash(code, salt) for code in codes]}


def left(held: Authenticator) -> int:
    """How many codes were not used yet."""
    return len(held.data["hashes"])


def without(kept: dict[str, Any], code: str) -> dict[str, Any] | None:
    """What is kept once a code is struck off; nothing if the code is none of them."""
    figures = "".join(sign for sign in code if sign.isdecimal())
    wanted = _hash(figures, kept["salt"])
    rest = [each for each in kept["hashes"] if not secrets.compare_digest(each, wanted)]
    return kept | {"hashes": rest} if len(rest) < len(kept["hashes"]) else None


def _hash(code: str, salt: str) -> str:
    return hashlib.scrypt(code.encode(), salt=bytes.fromhex(salt), **HARD).hex()
