"""The name that a letter of ours bears on its way, by which it is known when it is answered or
comes back. Nobody else can make one up."""

import re

from django.utils.crypto import constant_time_compare, salted_hmac

from .models import Mail

NAME = re.compile(r"fingerpost\.(\d{1,9})\.(\d{1,18})\.([0-9a-f]{16})@")
SALT = "fingerpost.foundation.mail"
MOST = 50


def name_of(mail: Mail, domain: str) -> str:
    """The Message-ID of a letter: the same for every try, so that a second copy is noticed."""
    token = _token(mail.organisation_id, mail.pk)
    return f"<fingerpost.{mail.organisation_id}.{mail.pk}.{token}@{domain}>"


def named_in(text: str, organisation: int) -> list[Mail]:
    """The letters of an organisation that a text names, each once, in their order."""
    keys = [
        int(key)
        for whose, key, token in NAME.findall(text)[:MOST]
        if int(whose) == organisation
        and constant_time_compare(token, _token(organisation, int(key)))
    ]
    known = Mail.objects.in_bulk(keys)
    return [known[key] for key in dict.fromkeys(keys) if key in known]


def _token(organisation: int, key: int) -> str:
    return salted_hmac(SALT, f"{organisation}:{key}", algorithm="sha256").hexdigest()[:16]
