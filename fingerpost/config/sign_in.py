"""The providers that people may sign in with, read from the environment; none unless it is set."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.accounts.providers.known import Provider

from . import env

TENANT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad"
"""The tenant of everybody's private Microsoft accounts."""
CONTEXT = re.compile(r"c[1-9][0-9]?")
AT_HOME = {"localhost", "127.0.0.1", "::1"}


def providers() -> tuple[Provider, ...]:
    """Every provider for which a client is named."""
    found = (microsoft(), google(), school())
    return tuple(each for each in found if each)


def microsoft() -> Provider | None:
    """Entra ID of one tenant; the shared addresses ("common") would let every tenant in."""
    if not (client := _client("MICROSOFT")):
        return None
    tenant = env.text("FINGERPOST_MICROSOFT_TENANT").strip().lower()
    if not TENANT.fullmatch(tenant) or tenant == PERSONAL:
        raise ImproperlyConfigured(
            "FINGERPOST_MICROSOFT_TENANT must be the id of your own tenant, like "
            "0a1b2c3d-1111-2222-3333-444455556666. Names such as common or organizations would "
            "let other organisations in."
        )
    context = env.text("FINGERPOST_MICROSOFT_MFA").strip().lower()
    if context and not CONTEXT.fullmatch(context):
        raise ImproperlyConfigured(
            "FINGERPOST_MICROSOFT_MFA must name an authentication context, c1 to c99, that a "
            "Conditional Access policy answers with a second step. Leave it out if there is none."
        )
    asked = {"claims": f'{{"id_token":{{"acrs":{{"essential":true,"value":"{context}"}}}}}}'}
    return Provider(
        "microsoft",
        "Microsoft",
        f"https://login.microsoftonline.com/{tenant}/v2.0",
        *client,
        must_say={"tid": frozenset({tenant})},
        second_step=("acrs", context) if context else None,
        also_ask=asked if context else {},
        lets_choose=True,
    )


def google() -> Provider | None:
    """Google Workspace of named domains; a private Google account belongs to none."""
    if not (client := _client("GOOGLE")):
        return None
    domains = [each.lower() for each in env.listed("FINGERPOST_GOOGLE_DOMAINS", "")]
    if not domains:
        raise ImproperlyConfigured(
            "FINGERPOST_GOOGLE_DOMAINS must name the domains of your Google Workspace, like "
            "school.example. Without them anybody with a Google account could try."
        )
    return Provider(
        "google",
        "Google",
        "https://accounts.google.com",
        *client,
        must_say={"hd": frozenset(domains)},
        also_ask={"hd": domains[0] if len(domains) == 1 else "*"},
        lets_choose=True,
        tells_when=False,
    )


def school() -> Provider | None:
    """Any other provider of OpenID Connect, such as a trust's or a local authority's."""
    if not (client := _client("OIDC")):
        return None
    issuer = env.text("FINGERPOST_OIDC_ISSUER").strip().rstrip("/")
    parts = urlsplit(issuer)
    at_home = parts.scheme == "http" and parts.hostname in AT_HOME
    if not parts.hostname or not (parts.scheme == "https" or at_home):
        raise ImproperlyConfigured(
            "FINGERPOST_OIDC_ISSUER must be the address of the provider, beginning with https://."
        )
    enforces = env.flag("FINGERPOST_OIDC_MFA")
    return Provider(
        "school",
        env.text("FINGERPOST_OIDC_NAME").strip() or "your school’s sign-in",
        issuer,
        *client,
        second_step=("amr", "mfa") if enforces else None,
    )


def _client(name: str) -> tuple[str, str] | None:
    """The id and the secret under which a provider knows this installation."""
    client = env.text(f"FINGERPOST_{name}_CLIENT_ID").strip()
    secret = env.text(f"FINGERPOST_{name}_CLIENT_SECRET").strip()
    if bool(client) != bool(secret):
        raise ImproperlyConfigured(
            f"FINGERPOST_{name}_CLIENT_ID and FINGERPOST_{name}_CLIENT_SECRET belong together. "
            "Set both, or neither."
        )
    return (client, secret) if client else None
