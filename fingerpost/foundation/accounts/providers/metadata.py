"""Where a provider wants to be asked, and which keys it signs with: fetched, and kept an hour."""

from hashlib import sha256
from typing import Any

from django.core.cache import cache
from jwt import PyJWK, PyJWKSet
from jwt.exceptions import PyJWTError

from . import wire
from .known import Provider
from .refusals import refused, unreachable

KEPT = 60 * 60
ASKED_AT = ("authorization_endpoint", "token_endpoint", "jwks_uri")


def metadata(provider: Provider) -> dict[str, Any]:
    """What the provider says of itself; a document of another issuer is refused (ASVS 10.5.3)."""
    found = _kept(provider, f"{provider.issuer}/.well-known/openid-configuration")
    if found.get("issuer") != provider.issuer:
        raise refused(provider, f"its metadata is of {found.get('issuer')!r}")
    for name in ASKED_AT:
        if not wire.is_safe(str(found.get(name, "")), provider.issuer):
            raise refused(provider, f"{name} is {found.get(name)!r}")
    return found


def key(provider: Provider, key_id: str | None) -> PyJWK:
    """The key that a token names; one not known yet is looked for once more: keys are replaced."""
    address = metadata(provider)["jwks_uri"]
    found = _matching(_kept(provider, address), key_id)
    found = found or _matching(_kept(provider, address, afresh=True), key_id)
    if found is None:
        raise refused(provider, f"it has no key {key_id!r}")
    return found


def _matching(document: dict[str, Any], key_id: str | None) -> PyJWK | None:
    try:
        keys = PyJWKSet.from_dict(document)
    except PyJWTError:
        return None
    found = [
        each for each in keys if each.key_id == key_id and each.public_key_use in {None, "sig"}
    ]
    return found[0] if len(found) == 1 else None


def _kept(provider: Provider, address: str, *, afresh: bool = False) -> dict[str, Any]:
    """A document of the provider, from the cache unless a fresh one is wanted."""
    name = f"provider-{sha256(address.encode()).hexdigest()}"
    held: dict[str, Any] | None = None if afresh else cache.get(name)
    if held is None:
        try:
            held = wire.get(address)
        except wire.NoAnswer as trouble:
            raise unreachable(provider, trouble) from None
        cache.set(name, held, KEPT)
    return held
