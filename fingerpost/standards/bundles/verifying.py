"""Checking a bundle, wherever it came from: what is proved, in plain words, and what is not."""

from collections.abc import Mapping
from dataclasses import dataclass

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.ui.filters import plural

from .archive import NotABundle, unpacked
from .manifest import KEY, LIST, SIGNATURE, UNLISTED, Manifest, parts_of, read
from .signing import DIGITS, fingerprint_of, grouped, is_signed, typed
from .wording import in_full


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle that is whole, and signed by the key that it names."""

    manifest: Manifest
    files: Mapping[str, bytes]


def opened(data: bytes) -> Opened:
    """The bundle in some bytes; NotABundle unless every byte is as it was signed."""
    files = unpacked(data)
    if lacking := {*UNLISTED, KEY} - files.keys():
        raise NotABundle(f"This is no bundle of Fingerpost: it has no {min(lacking)}.")
    found = read(files[LIST])
    _refuse_another_signature(found, files)
    listed = {name: each for name, each in files.items() if name not in UNLISTED}
    actual = {each.path: each for each in parts_of(listed)}
    named = {each.path: each for each in found.files}
    if lacking := named.keys() - actual.keys():
        raise NotABundle(f"{min(lacking)} is missing, though the signed list names it.")
    if beside := actual.keys() - named.keys():
        raise NotABundle(f"{min(beside)} was added: the signed list does not name it.")
    if altered := [name for name, each in actual.items() if named[name] != each]:
        raise NotABundle(f"{altered[0]} was altered after it was signed.")
    return Opened(found, files)


def _refuse_another_signature(found: Manifest, files: Mapping[str, bytes]) -> None:
    try:
        is_right = is_signed(found.public_key, files[SIGNATURE], files[LIST])
        is_named = fingerprint_of(found.public_key) == found.fingerprint
    except ValueError as wrong:
        raise NotABundle("The key that it names is none.") from wrong
    if not is_right:
        raise NotABundle("The signature does not fit: the list of its files was altered.")
    if not is_named or files[KEY] != found.public_key.encode():
        raise NotABundle("The key that it names is not the one that signed it.")


def refuse_another_key(bundle: Opened, asked: str) -> None:
    """Refuse a bundle that another key signed than the one that somebody named."""
    wanted = typed(asked)
    if len(wanted) != DIGITS or set(wanted) - set("0123456789abcdef"):
        raise NotABundle(f"A fingerprint has {DIGITS} digits and letters, such as 3f9a 02bc …")
    if wanted != bundle.manifest.fingerprint:
        signer = grouped(bundle.manifest.fingerprint)
        raise NotABundle(f"Another key signed it: {signer}. It may come from somebody else.")


def proved(bundle: Opened, *, is_named: bool) -> list[str]:
    """What a check has shown, in sentences; the last says whose word the rest is."""
    found = bundle.manifest
    signer = grouped(found.fingerprint)
    known = (
        f"It was signed with the key that you named: {signer}."
        if is_named
        else f"It was signed with the key {signer}. Whose key that is, no file can say: ask "
        f"{found.organisation} to read its fingerprint to you, on a number that you know."
    )
    return [
        f"It is whole: {plural(len(found.files), 'file', 'files')}, each exactly as it was signed, "
        "and nothing beside them.",
        known,
        f"It says that it is of {found.organisation}, made on {in_full(found.made_at)} with "
        f"Fingerpost {found.version}. That, and what it tells, is the word of whoever signed it.",
    ]


def is_in_record(found: Manifest) -> bool:
    """Whether the record of the organisation in scope still holds where it ended that day."""
    if not found.entries:
        return True
    return Entry.objects.filter(seq=found.entries, hash=found.head).exists()


def of_record(found: Manifest, *, is_there: bool) -> str:
    """What the record that it was made from has to say, where this installation signed it."""
    if not is_there:
        return (
            "This installation signed it, but the record asked here does not hold the entry "
            f"{found.entries:,} that it names: it is of another school, or the record was put back "
            "from an earlier copy, or changed."
        )
    return (
        "This installation signed it, and the record of deeds still holds the entry "
        f"{found.entries:,} after which it was made."
    )
