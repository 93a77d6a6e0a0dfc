"""To a provider and back: what is asked, what is remembered meanwhile, what must come back."""

import base64
import hashlib
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from fingerpost.foundation.http import server_of
from fingerpost.foundation.now import now

from .. import sessions
from ..factors.sealing import seal, unseal
from . import wire
from .identity import CLOCKS_DIFFER, Identity, identity
from .known import Provider
from .metadata import metadata
from .refusals import Refused, refused, unreachable

PENDING = "provider_pending"
LASTS = timedelta(minutes=10)
LONGEST_ANSWER = 4_000


class Purpose(StrEnum):
    SIGN_IN = "sign-in"
    LINK = "link"
    INVITATION = "invitation"
    PROVE = "prove"


@dataclass(frozen=True, slots=True)
class Pending:
    """What this browser went to a provider for, known to no one else."""

    provider: str
    purpose: str
    then: str
    account: int | None
    began: int
    state: str
    nonce: str
    verifier: str


def leave(request: HttpRequest, provider: Provider, purpose: Purpose, then: str) -> str:
    """Remember why somebody goes, and answer the address that they go to."""
    place = metadata(provider)["authorization_endpoint"]
    pending = Pending(
        provider.word,
        purpose,
        then,
        request.user.pk if request.user.is_authenticated else None,
        _seconds(),
        *(secrets.token_urlsafe(32) for _ in range(3)),
    )
    request.session[PENDING] = seal(json.dumps(asdict(pending)))
    return f"{place}?{urlencode(_asked(request, provider, pending))}"


def come_back(request: HttpRequest, provider: Provider) -> tuple[Pending, Identity]:
    """Who came back from a provider. What was remembered is forgotten first: it serves once."""
    pending = _remembered(request, provider)
    code = request.GET.get("code", "")
    if not code or len(code) > LONGEST_ANSWER:
        raise refused(provider, "no code came back")
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": _way_back(request, provider),
        "client_id": provider.client_id,
        "client_secret": provider.client_secret,
        "code_verifier": pending.verifier,
    }
    try:
        answer = wire.post(metadata(provider)["token_endpoint"], form)
    except wire.NoAnswer as trouble:
        raise unreachable(provider, trouble) from None
    found = identity(provider, str(answer.get("id_token", "")), pending.nonce)
    _refuse_an_old_proof(provider, pending, found)
    return pending, found


def challenge(verifier: str) -> str:
    """What is told beforehand of a verifier that is shown only afterwards (RFC 7636)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _asked(request: HttpRequest, provider: Provider, pending: Pending) -> dict[str, str]:
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": _way_back(request, provider),
        "scope": "openid profile email",
        "state": pending.state,
        "nonce": pending.nonce,
        "code_challenge": challenge(pending.verifier),
        "code_challenge_method": "S256",
        **provider.also_ask,
    }
    if provider.tells_when:
        asked["max_age"] = str(_oldest_proof(pending))
    if pending.purpose == Purpose.PROVE:
        asked["prompt"] = "login"
    elif pending.purpose != Purpose.SIGN_IN and provider.lets_choose:
        asked["prompt"] = "select_account"
    return asked


def _remembered(request: HttpRequest, provider: Provider) -> Pending:
    sealed = request.session.pop(PENDING, "")
    kept = unseal(sealed) if sealed else None
    if kept is None:
        raise Refused("This step is over. Start again from the sign-in page")
    pending = Pending(**json.loads(kept))
    answer = request.GET
    if not secrets.compare_digest(pending.state.encode(), answer.get("state", "").encode()):
        raise refused(provider, "the state is of another try")
    if pending.provider != provider.word:
        raise refused(provider, f"the try was with {pending.provider}")
    speaks_up = metadata(provider).get("authorization_response_iss_parameter_supported") is True
    if answer.get("iss", "" if speaks_up else provider.issuer) != provider.issuer:
        raise refused(provider, f"the answer is of {answer.get('iss')!r}")  # RFC 9207
    if _seconds() - pending.began > LASTS.total_seconds():
        raise Refused("That took longer than ten minutes. Start again from the sign-in page")
    if "error" in answer:
        refused(provider, f"{answer['error']} {answer.get('error_description', '')}"[:300])
        raise Refused(f"{provider.title} did not let you through. Try again, or ask who keeps it")
    return pending


def _refuse_an_old_proof(provider: Provider, pending: Pending, found: Identity) -> None:
    """A proof is refused when it is older than what was asked for (ASVS 7.6.1)."""
    if found.proved_at is None:
        return
    oldest = pending.began - _oldest_proof(pending) - CLOCKS_DIFFER
    if provider.tells_when and found.proved_at < oldest:
        raise refused(provider, "the proof is older than was asked for")


def _oldest_proof(pending: Pending) -> int:
    """How long ago somebody may have typed their password at the provider, in seconds."""
    return 0 if pending.purpose == Purpose.PROVE else int(sessions.LONGEST.total_seconds())


def _way_back(request: HttpRequest, provider: Provider) -> str:
    return server_of(request) + reverse("account_provider_back", args=[provider.word])


def _seconds() -> int:
    return int(now().timestamp())
