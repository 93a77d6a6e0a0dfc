"""Handing one letter to the mail server, and understanding what it answers."""

import smtplib
import socket
import ssl
from dataclasses import dataclass
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers

from .letters import Words

HEADERS = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
"""Asks other machines not to answer (RFC 3834), so that two never talk to each other."""
TROUBLES: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "No mail server is found under the name that was set"),
    (ConnectionRefusedError, "The mail server cannot be reached"),
    (TimeoutError, "The mail server did not answer in time"),
    (ssl.SSLError, "The mail server has no certificate that can be trusted"),
    (smtplib.SMTPServerDisconnected, "The mail server broke off"),
    (OSError, "The mail server cannot be reached"),
)
"""What went wrong in words, the closest kind first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one try."""

    was_sent: bool = False
    may_pass: bool = False
    """Whether the same letter may get through a little later."""
    is_unsure: bool = False
    said: str = ""


def hand_over(words: Words, to: str, message_id: str, sender_name: str) -> Outcome:
    """Try once. Only before the letter itself goes over the wire is another try safe."""
    message = EmailMultiAlternatives(
        _one_line(words.subject),
        words.plain(),
        formataddr((_one_line(sender_name), parseaddr(settings.MAIL_FROM)[1])),
        [to],
        headers={**HEADERS, "Message-ID": message_id},
        reply_to=[words.reply_to] if words.reply_to else None,
    )
    message.attach_alternative(words.dressed(), "text/html")
    server = mailers.default
    try:
        server.open()
        if connection := getattr(server, "connection", None):
            connection.ehlo_or_helo_if_needed()  # without TLS it would wait for the letter
    except smtplib.SMTPAuthenticationError as refusal:
        return Outcome(said=_words(refusal))
    except (OSError, smtplib.SMTPException) as trouble:
        return Outcome(may_pass=True, said=_words(trouble))
    try:
        server.send_messages([message])
    except smtplib.SMTPRecipientsRefused as refusal:
        code, said = next(iter(refusal.recipients.values()))
        return Outcome(may_pass=code < 500, said=_told(code, said))
    except smtplib.SMTPResponseException as refusal:
        return Outcome(
            may_pass=refusal.smtp_code < 500, said=_told(refusal.smtp_code, refusal.smtp_error)
        )
    except (OSError, smtplib.SMTPException) as trouble:
        return Outcome(is_unsure=True, said=_words(trouble))
    finally:
        server.close()
    return Outcome(was_sent=True)


def _one_line(text: str) -> str:
    """Without line breaks: names in a subject must not become headers of their own."""
    return " ".join(text.split())


def _told(code: int, said: bytes | str) -> str:
    return f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"[:300]


def _words(trouble: Exception) -> str:
    if isinstance(trouble, smtplib.SMTPResponseException):
        return _told(trouble.smtp_code, trouble.smtp_error)
    said = (words for kind, words in TROUBLES if isinstance(trouble, kind))
    return f"{next(said, 'The mail server could not take it')} ({trouble})"[:300]
