"""Telling a person's letter from a machine's, by what its headers say (RFC 3834, 3464, 2919)."""

import re
from email.message import Message

from .letter import Kind

MACHINES = re.compile(r"^(mailer-daemon|postmaster|mail-daemon|daemon)(@|$)", re.IGNORECASE)
RETURNED = re.compile(
    r"^(undeliver|delivery (status|failure|has failed|report|notification)|returned mail|"
    r"mail delivery (failed|failure|system|error)|failure notice|non.?delivery|"
    r"message (delayed|undeliverable)|warning: (could not send|message)|nondeliverable)",
    re.IGNORECASE,
)
AWAY = re.compile(
    r"^(auto:|automatic reply|auto(matic)?[ -]?(reply|response|responder)|out of (the )?office|"
    r"(on )?(annual|maternity|study) leave|away from|vacation\b)",
    re.IGNORECASE,
)
ANSWERED = re.compile(r"^(accepted|declined|tentative|accept|decline|read):", re.IGNORECASE)
BY_ITSELF = ("X-Autoreply", "X-Autorespond", "X-AutoReply-From", "X-Auto-Response-From")


def kind_of(message: Message, sender: str, subject: str) -> Kind:
    """What kind of letter the headers make of a message. Reads; never raises."""
    if _is_returned(message, sender, subject):
        return Kind.UNDELIVERED
    if _answers_by_itself(message, subject):
        return Kind.AUTOMATIC
    if message["List-Id"] or message["List-Post"] or _said(message, "Precedence") == "list":
        return Kind.LIST
    return Kind.MACHINE if _wants_no_answer(message) else Kind.PERSON


def _is_returned(message: Message, sender: str, subject: str) -> bool:
    is_report = message.get_content_type() == "multipart/report"
    nobody_behind_it = _said(message, "Return-Path") == "<>"
    return bool(
        is_report
        or message["X-Failed-Recipients"]
        or MACHINES.match(sender)
        or RETURNED.match(subject)
        or (nobody_behind_it and not _answers_by_itself(message, subject))
    )


def _answers_by_itself(message: Message, subject: str) -> bool:
    return bool(
        _said(message, "Auto-Submitted") == "auto-replied"
        or any(message[name] for name in BY_ITSELF)
        or _said(message, "Precedence") == "auto_reply"
        or AWAY.match(subject)
        or (ANSWERED.match(subject) and _is_of_a_meeting(message))
    )


def _wants_no_answer(message: Message) -> bool:
    return bool(
        _said(message, "Auto-Submitted") not in {"", "no"}
        or _said(message, "Precedence") in {"bulk", "junk"}
        or message["X-Auto-Response-Suppress"]
    )


def _said(message: Message, name: str) -> str:
    """The first word of a header, in small letters."""
    return str(message.get(name, "")).split(";")[0].strip().lower()


def _is_of_a_meeting(message: Message) -> bool:
    """A yes or no to an invitation; the invitation itself is a person's."""
    return any(
        each.get_content_type() == "text/calendar"
        and str(each.get_param("method", "")).upper() == "REPLY"
        for each in message.walk()
    )
