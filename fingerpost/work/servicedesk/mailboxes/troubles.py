"""What may go wrong between us and a mailbox, in words that say what to do."""

import imaplib
import socket
import ssl

from fingerpost.foundation.errors import DomainError


class Trouble(DomainError):
    """A mailbox could not be read; the message says why, for whoever looks after it.

    `is_refusal` says that trying again soon helps nothing, and may lock the account.
    """

    def __init__(self, said: str, *, is_refusal: bool = False) -> None:
        self.is_refusal = is_refusal
        super().__init__(said[:300])


KINDS: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "No mail server is found under this name. Check how it is spelt"),
    (ConnectionRefusedError, "The mail server takes no connection at this port"),
    (TimeoutError, "The mail server did not answer in time"),
    (
        ssl.SSLCertVerificationError,
        "The certificate of the mail server is not one that this server trusts, or is of another "
        "name",
    ),
    (ssl.SSLError, "The mail server does not speak TLS at this port. Usually it is 993"),
    (imaplib.IMAP4.abort, "The mail server broke off"),
    (imaplib.IMAP4.error, "The mail server does not do what it was asked"),
    (OSError, "The mail server cannot be reached"),
)
"""The closest kind first."""


def in_words(trouble: Exception) -> Trouble:
    """What to tell of an error on the wire."""
    words = next((said for kind, said in KINDS if isinstance(trouble, kind)), "It did not work")
    told = " ".join(str(trouble).split())
    return Trouble(f"{words} ({told})" if told else words)
