"""Secrets at rest are sealed with the key of this installation, which no database holds."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac


def seal(text: str) -> str:
    """Make a secret unreadable for whoever has only the database."""
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str | None:
    """The secret again; nothing if it was sealed under a key that is gone."""
    try:
        return _box().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


def _box() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str | bytes) -> bytes:
    mark = salted_hmac("fingerpost.factors", "seal", secret=secret, algorithm="sha256")
    return base64.urlsafe_b64encode(mark.digest())
