"""Copies that leave the machine are locked: the server has the lock, the school the key (age)."""

from pathlib import Path

import pyrage  # type: ignore[import-untyped]  # a binding without types

from .refusals import NotACopy

PRIVATE = "AGE-SECRET-KEY-"
BEGINNING = b"age-encryption.org/"


def new_pair() -> tuple[str, str]:
    """A lock for the server, and the private key that opens what it locked."""
    secret = pyrage.x25519.Identity.generate()
    return str(secret.to_public()), str(secret)


def lock(copy: Path, into: Path, key: str) -> None:
    """Write a copy so that only the private key opens it."""
    pyrage.encrypt_file(str(copy), str(into), [pyrage.x25519.Recipient.from_str(key)])


def unlock(copy: Path, into: Path, key: Path) -> Path:
    """Open a locked copy with the private key that a file holds; NotACopy when it does not fit."""
    copy.stat()  # a file that is not there is no fault of the key
    words = key.read_text(encoding="ascii", errors="replace").split()
    secret = next((each for each in words if each.startswith(PRIVATE)), "")
    try:
        pyrage.decrypt_file(str(copy), str(into), [pyrage.x25519.Identity.from_str(secret)])
    except pyrage.IdentityError as wrong:
        raise NotACopy(f"{key} holds no private key: a line {PRIVATE}1….") from wrong
    except (pyrage.DecryptError, OSError) as wrong:
        raise NotACopy("The key does not open this copy, or the copy was altered.") from wrong
    return into


def is_locked(copy: Path) -> bool:
    """Whether a copy needs a private key first."""
    with copy.open("rb") as file:
        return file.read(len(BEGINNING)) == BEGINNING
