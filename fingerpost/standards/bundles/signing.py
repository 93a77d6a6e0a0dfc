"""The key of this installation, with which it signs what it shows (Ed25519, RFC 8032).

The private half stands in the folder of the installation as `signing_key`, readable by the server
alone, and in no copy. People compare its *fingerprint*, the first 32 digits of the SHA-256 of the
public half.
"""

import hashlib
import os
import re
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from django.conf import settings

from fingerpost.foundation.errors import DomainError

DIGITS = 32
GROUP = 4
NOT_HEX = re.compile(r"[\s:-]+")


class NoKey(DomainError):
    """The signing key is there and cannot be read."""


def own_key() -> Ed25519PrivateKey:
    """The key of this installation, made when it is first needed."""
    place = _place()
    if not place.exists():
        _make(place)
    try:
        key = load_pem_private_key(place.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as wrong:
        raise NoKey(f"The signing key in {place} cannot be read. Put back the one kept.") from wrong
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey(f"The signing key in {place} is of another kind. Put back the one kept.")
    return key


def own_fingerprint() -> str:
    """The fingerprint of this installation, without making a key; nothing while there is none."""
    return fingerprint_of(public_half(own_key())) if _place().exists() else ""


def public_half(key: Ed25519PrivateKey) -> str:
    """What others check signatures with, as text (PEM)."""
    half = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return half.decode("ascii")


def fingerprint_of(public: str) -> str:
    """The fingerprint of a public half; ValueError when it is none."""
    return hashlib.sha256(_loaded(public).public_bytes_raw()).hexdigest()[:DIGITS]


def grouped(fingerprint: str) -> str:
    """A fingerprint as people read it out: in groups of four."""
    return " ".join(fingerprint[n : n + GROUP] for n in range(0, len(fingerprint), GROUP))


def typed(text: str) -> str:
    """A fingerprint as somebody typed it, with or without spaces and capitals."""
    return NOT_HEX.sub("", text).lower()


def is_signed(public: str, signature: bytes, data: bytes) -> bool:
    """Whether the key with this public half signed exactly these bytes."""
    try:
        _loaded(public).verify(signature, data)
    except InvalidSignature:
        return False
    return True


def _loaded(public: str) -> Ed25519PublicKey:
    key = load_pem_public_key(public.encode("ascii"))
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("The public key is of another kind.")
    return key


def _place() -> Path:
    return Path(settings.VAR) / "signing_key"


def _make(place: Path) -> None:
    """Write a new key for the server alone; of two at once the first one stays."""
    form = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    text = Ed25519PrivateKey.generate().private_bytes(*form)
    try:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
