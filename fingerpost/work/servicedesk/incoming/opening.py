"""The files of a letter as they are kept: messages and invitations opened, the rest as it came."""

from collections.abc import Iterator, Sequence

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.actions import refuse_too_large
from fingerpost.foundation.files.kinds import kind_of

from . import invites
from .letter import Attached, Letter, Unread
from .reading import read

DEEPEST = 3
"""A message within a message within a message is opened; what is deeper stays closed."""


def sort_out(files: Sequence[Attached]) -> tuple[list[Attached], list[str]]:
    """Which files of a letter are kept, and of the others one line each that says why not."""
    kept, refused = [], []
    for each in _opened(files, DEEPEST):
        try:
            refuse_too_large(len(each.content))
            kind_of(each.content, each.name)
        except DomainError as refusal:
            refused.append(f"[{each.name} was not kept. {refusal}]")
        else:
            kept.append(each)
    return kept, refused


def _opened(files: Sequence[Attached], depth: int) -> Iterator[Attached]:
    for each in files:
        stem, _, ending = each.name.rpartition(".")
        letter = _message(each) if ending.lower() == "eml" and depth else None
        if letter:
            yield Attached(f"{stem}.txt", _written(letter).encode())
            yield from _opened(letter.files, depth - 1)
        elif ending.lower() == "ics" and (text := invites.as_text(each.content)):
            yield Attached(f"{stem}.txt", text.encode())
        else:
            yield each


def _message(file: Attached) -> Letter | None:
    try:
        return read(file.content)
    except Unread:
        return None


def _written(letter: Letter) -> str:
    """A message that was attached, as text: what a program could run in it is gone."""
    sent = f"Sent: {invites.in_full(letter.sent_at)}\n" if letter.sent_at else ""
    head = f"From: {letter.sender.name} <{letter.sender.email}>\n{sent}Subject: {letter.subject}"
    return f"{head}\n\n" + "\n".join(each.text for each in letter.pieces) + "\n"
