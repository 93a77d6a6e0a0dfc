"""The mark in a subject by which an answer finds its request, and which nobody can make up.

A mark alone opens nothing: an answer is taken only from somebody whom the request is about, as
decision 0023 says. It keeps a mistyped or invented reference from reaching another's request.
"""

import re

from django.utils.crypto import constant_time_compare, salted_hmac

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are mistaken for others when a subject is read out."""
LENGTH = 8
MARK = re.compile(rf"\[IT-(\d{{1,9}})-([{LETTERS}]{{{LENGTH}}})\]", re.IGNORECASE)
SALT = "fingerpost.work.servicedesk.incoming"


def mark(organisation: int, number: int) -> str:
    """What the subject of a letter about request `number` carries: "[IT-1042-k7m2x9ab]"."""
    return f"[IT-{number}-{_token(organisation, number)}]"


def named_in(subject: str, organisation: int) -> int | None:
    """The number of the request that a subject answers, or None where its mark is not ours."""
    for number, token in MARK.findall(subject):
        if constant_time_compare(token.lower(), _token(organisation, int(number))):
            return int(number)
    return None


def without_mark(subject: str) -> str:
    """A subject as its writer would put it."""
    return " ".join(MARK.sub("", subject).split())


def _token(organisation: int, number: int) -> str:
    digest = salted_hmac(SALT, f"{organisation}:{number}", algorithm="sha256").digest()
    return "".join(LETTERS[each % len(LETTERS)] for each in digest[:LENGTH])
