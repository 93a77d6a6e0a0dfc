"""A mailbox on the wire: IMAP (RFC 9051) behind TLS, by the standard library.

Nothing is said to a server before its certificate has shown that it is the one that was named.
"""

import imaplib
import re
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ..incoming import LARGEST
from .models import Kind, Mailbox
from .passes import pass_for, secret_of
from .troubles import Trouble, in_words

PATIENCE = 30
"""Seconds that a server may take for one answer."""
UID = re.compile(rb"\bUID (\d+)")
SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
DELETED = re.compile(rb"\\Deleted\b", re.IGNORECASE)
FINDABLE = re.compile(r'[^\x00-\x20"\\\x7f-\U0010ffff]+')
"""A name that can be searched for as it stands."""
UNSEARCHED = "The mail server does not search the mailbox"
UNDELETED = "The mail server does not let Fingerpost delete it"
Line = bytes | tuple[bytes, bytes]
Answer = tuple[str, Sequence[Any]]


class _Server(imaplib.IMAP4_SSL):
    def read(self, size: int) -> bytes:
        """Refuse what no letter needs, before it fills the memory."""
        if size > 2 * LARGEST:
            raise self.abort("more was sent than any letter has")
        return super().read(size)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message in the folder: its number there, and its bytes."""

    uid: int
    size: int


class Box:
    """The folder of a mailbox that is read, open."""

    def __init__(self, server: imaplib.IMAP4, mailbox: Mailbox) -> None:
        self.server, self.mailbox, self.count = server, mailbox, 0

    def select(self, *, to_read_only: bool = False) -> int:
        """Open the folder; answers how many messages are in it."""
        answer = self._select(self.mailbox.folder, to_read_only=to_read_only)
        said = _lines(answer, f"There is no folder {self.mailbox.folder} that can be read")
        self.count = int(said[0]) if said and isinstance(said[0], bytes) else 0
        return self.count

    def waiting(self, most: int) -> list[Waiting]:
        """The messages that came first, in their order."""
        if not self.count:
            return []
        answer = self.server.fetch(f"1:{min(self.count, most)}", "(UID RFC822.SIZE FLAGS)")
        found = []
        for line in _lines(answer, "The messages cannot be listed"):
            text = line[0] if isinstance(line, tuple) else line
            uid, size = UID.search(text), SIZE.search(text)
            if uid and size and not DELETED.search(text):
                found.append(Waiting(int(uid[1]), int(size[1])))
        return found

    def as_it_came(self, each: Waiting) -> bytes | None:
        """A message as it came, of one that is too large only its head; None if the server has it
        no more or does not hand it out. It is not marked as read."""
        part = "BODY.PEEK[]" if each.size <= LARGEST else "BODY.PEEK[HEADER]"
        kind, lines = self.server.uid("FETCH", str(each.uid), f"({part})")
        held = (line[1] for line in lines if isinstance(line, tuple))
        return next(held, None) if kind == "OK" else None

    def delete(self, name: str) -> None:
        """Delete every message of a Message-ID from both folders. Raises Trouble where the server
        says no."""
        if not FINDABLE.fullmatch(name):
            raise Trouble("Its name has letters by which no mail server searches")
        for folder in (self.mailbox.done_folder, self.mailbox.folder):
            if self._select(folder)[0] != "OK":
                continue  # nothing was read yet, so nothing can be in it
            found = self.server.uid("SEARCH", "HEADER", "Message-ID", _quoted(name))
            said = b" ".join(each for each in _lines(found, UNSEARCHED) if isinstance(each, bytes))
            if which := ",".join(said.decode().split()):
                _lines(self.server.uid("STORE", which, "+FLAGS.SILENT", r"(\Deleted)"), UNDELETED)
                _lines(self._expunge(which), UNDELETED)

    def _select(self, folder: str, *, to_read_only: bool = False) -> Answer:
        try:
            return self.server.select(_quoted(folder), readonly=to_read_only)
        except imaplib.IMAP4.readonly:  # the library takes this for the end of the connection
            raise Trouble(
                f"The mail server lets Fingerpost only read the folder {folder}"
            ) from None

    def _expunge(self, which: str) -> Answer:
        if "UIDPLUS" in self.server.capabilities:
            return self.server.uid("EXPUNGE", which)
        return self.server.expunge()

    def put_away(self, uids: Sequence[int]) -> None:
        """Move messages into the folder for what was read, which is made if it is missing."""
        if not uids:
            return
        which, where = ",".join(map(str, uids)), _quoted(self.mailbox.done_folder)
        self.server.create(where)  # a server says no if it is there, and that is as well
        if "MOVE" in self.server.capabilities:
            _lines(self.server.uid("MOVE", which, where), self._unmoved)
            return
        _lines(self.server.uid("COPY", which, where), self._unmoved)
        _lines(self.server.uid("STORE", which, "+FLAGS.SILENT", r"(\Deleted)"), self._unmoved)
        self.server.expunge()

    @property
    def _unmoved(self) -> str:
        return f"Messages cannot be moved into the folder {self.mailbox.done_folder}"


@contextmanager
def opened(mailbox: Mailbox, *, patience: int = PATIENCE) -> Iterator[Box]:
    """Connect, sign in, and let go again. Raises Trouble for whatever goes wrong on the way."""
    try:
        server = _Server(
            mailbox.host, mailbox.port, ssl_context=ssl.create_default_context(), timeout=patience
        )
    except (OSError, imaplib.IMAP4.error) as trouble:
        raise in_words(trouble) from None
    try:
        _sign_in(server, mailbox)
        yield Box(server, mailbox)
    except (OSError, imaplib.IMAP4.error) as trouble:
        raise in_words(trouble) from None
    finally:
        _leave(server)


def _sign_in(server: imaplib.IMAP4, mailbox: Mailbox) -> None:
    name = mailbox.signs_in_as
    if mailbox.kind == Kind.PASSWORD:
        way, said = "PLAIN", f"\0{name}\0{secret_of(mailbox)}"
    else:
        way, said = "XOAUTH2", f"user={name}\1auth=Bearer {pass_for(mailbox)}\1\1"
    words = said.encode()
    try:
        if way == "PLAIN" and "AUTH=PLAIN" not in server.capabilities:
            server.login(name, secret_of(mailbox))
        else:
            # A refusal comes as a second question, to which nothing is the answer.
            server.authenticate(way, lambda question: b"" if question else words)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, UnicodeError) as refusal:
        told = "" if isinstance(refusal, UnicodeError) else _shown(refusal)
        raise Trouble(
            f"The mail server does not let {name} in. Check the name and the secret{told}",
            is_refusal=True,
        ) from None


def _leave(server: imaplib.IMAP4) -> None:
    try:
        server.logout()
    except (OSError, imaplib.IMAP4.error):
        server.shutdown()


def _shown(refusal: Exception) -> str:
    said = refusal.args[0] if refusal.args else b""
    text = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
    return f" ({' '.join(text.split())})" if text.strip() else ""


def _lines(answer: Answer, otherwise: str) -> list[Line]:
    """What a server answered. Raises Trouble where it said no."""
    kind, lines = answer
    found = [line for line in lines if line is not None]
    if kind != "OK":
        told = next(
            (line.decode(errors="replace") for line in found if isinstance(line, bytes)), ""
        )
        raise Trouble(f"{otherwise} ({told})" if told else otherwise)
    return found


def _quoted(folder: str) -> str:
    """A folder as the wire takes it; its letters were looked at when it was entered."""
    return f'"{folder}"'
