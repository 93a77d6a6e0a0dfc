"""What a message says once it is read."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fingerpost.foundation.errors import DomainError


class Unread(DomainError):
    """A message becomes no letter; the error says why, in words for whoever looks after it."""


class Kind(StrEnum):
    """Who is speaking. Only what a person wrote is ever answered (RFC 3834 section 2)."""

    PERSON = "person"
    MACHINE = "machine"
    """Something that tells us of itself: a full disk, a backup that failed."""
    AUTOMATIC = "automatic"
    """An answer that nobody wrote: an out-of-office note, another desk, a yes to an invitation."""
    UNDELIVERED = "undelivered"
    LIST = "list"


class Said(StrEnum):
    """What part of a letter a piece of its text is."""

    WORDS = "words"
    QUOTED = "quoted"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Address:
    """A sender; the address is in small letters, and the name may be empty."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of a letter. `content_id` is what a picture within the text is called there."""

    name: str
    content: bytes = field(repr=False)
    content_id: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of a letter; its pieces in their order are the whole of its text."""

    said: Said
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that was read.

    `sender` is whose letter it is: the first writer of one that was forwarded, and `forwarded_by`
    whoever passed it on. `references` are the messages that it answers, the oldest first. `sent_at`
    is what the sender's clock said, in UTC, or None. `html` is safe to show beside `pieces`, which
    say the same, and empty where none was sent.
    """

    kind: Kind
    sender: Address
    subject: str
    pieces: tuple[Piece, ...]
    message_id: str = ""
    references: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    sent_at: datetime | None = None
    forwarded_by: Address | None = None
    html: str = field(default="", repr=False)
    files: tuple[Attached, ...] = ()

    @property
    def words(self) -> str:
        """What this letter adds: its text without what it quotes and without its signature."""
        own = (each.text for each in self.pieces if each.said is Said.WORDS)
        return "\n".join(own).strip()
