"""Who somebody is by a provider's word: checked claim by claim, known by issuer and subject."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from jwt.exceptions import PyJWTError

from .known import Provider
from .metadata import key
from .refusals import refused

ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
"""Signatures by a private key only: never "none", never one that our own secret could make."""
NEEDED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
CLOCKS_DIFFER = 60
LONGEST = 255


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody at a provider. The subject stays theirs; an e-mail address may pass to another."""

    provider: str
    issuer: str
    subject: str
    label: str
    """What they are called there, for people to read; it decides nothing."""
    has_second_step: bool = False
    proved_at: int | None = None
    """When they last typed their password there, in seconds, if the provider says so."""


def identity(provider: Provider, token: str, nonce: str) -> Identity:
    """Who a token says somebody is, or a refusal (OpenID Connect Core 3.1.3.7)."""
    claims = _checked(provider, token)
    if not secrets.compare_digest(str(claims["nonce"]).encode(), nonce.encode()):
        raise refused(provider, "the nonce is of another try")
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise refused(provider, "the token was made for another application")
    for name, accepted in provider.must_say.items():
        if claims.get(name) not in accepted:
            raise refused(provider, f"{name} is {claims.get(name)!r}")
    if not 0 < len(claims["sub"]) <= LONGEST:
        raise refused(provider, "the subject is empty or too long")
    return Identity(
        provider.word,
        provider.issuer,
        claims["sub"],
        _label(claims),
        _has_second_step(provider, claims),
        claims["auth_time"] if type(claims.get("auth_time")) is int else None,
    )


def _checked(provider: Provider, token: str) -> dict[str, Any]:
    """The claims of a token that the provider signed, for us alone, for now."""
    try:
        header = jwt.get_unverified_header(token)
        if header.get("alg") not in ALGORITHMS:
            raise refused(provider, f"it is signed by {header.get('alg')!r}")
        return jwt.decode(
            token,
            key(provider, header.get("kid")),
            algorithms=ALGORITHMS,
            audience=provider.client_id,
            issuer=provider.issuer,
            leeway=CLOCKS_DIFFER,
            options={"require": NEEDED, "strict_aud": True, "enforce_minimum_key_length": True},
        )
    except PyJWTError as trouble:
        raise refused(provider, f"{type(trouble).__name__}: {trouble}") from None


def _has_second_step(provider: Provider, claims: Mapping[str, Any]) -> bool:
    """A claim counts only where the settings say that the provider enforces it (ASVS 6.8.4)."""
    if provider.second_step is None:
        return False
    name, wanted = provider.second_step
    said = claims.get(name)
    return wanted in said if isinstance(said, list) else said == wanted


def _label(claims: Mapping[str, Any]) -> str:
    names = ("email", "preferred_username", "name", "sub")
    found = next(str(claims[name]) for name in names if claims.get(name))
    return found[:LONGEST]
