"""A provider that keeps to the rules until a test has it break one."""

import base64
import hashlib
import json
from functools import cache
from time import time
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from fingerpost.foundation.accounts.providers import wire

Claims = dict[str, Any]
TENANT = "0a1b2c3d-1111-2222-3333-444455556666"
MICROSOFT = f"https://login.microsoftonline.com/{TENANT}/v2.0"


@cache
def key(name: str) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Forger:
    """Answers in place of a provider on the wire, and writes the tokens that it is asked for."""

    def __init__(self, issuer: str = MICROSOFT, client: str = "fingerpost-at-home") -> None:
        self.issuer, self.client = issuer, client
        self.keys = ["first"]
        self.signs_with = "first"
        self.claims: Claims = {"tid": TENANT, "email": "dita@fernwhistle.example"}
        self.about: Claims = {}
        """What its metadata say otherwise."""
        self.asked: dict[str, str] = {}
        self.gone: set[str] = set()
        self.fetched: list[str] = []
        self.header: Claims = {}
        self.algorithm = "RS256"

    def document(self, address: str) -> Claims:
        self.fetched.append(address)
        if address.endswith("/keys"):
            return {"keys": [self._public(name) for name in self.keys]}
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
        } | self.about

    def tokens(self, address: str, form: dict[str, str]) -> Claims:
        """Hand a token out once, to whoever holds the verifier of the challenge (RFC 7636)."""
        challenge = hashlib.sha256(form["code_verifier"].encode()).digest()
        said = base64.urlsafe_b64encode(challenge).rstrip(b"=").decode()
        if said != self.asked["code_challenge"] or form["code"] in self.gone:
            raise wire.NoAnswer("400 invalid_grant")
        self.gone.add(form["code"])
        return {"id_token": self.token(), "token_type": "Bearer"}

    def token(self) -> str:
        secret: Any = {"none": None, "HS256": "x" * 64}.get(self.algorithm, key(self.signs_with))
        header = {"kid": self.signs_with} | self.header
        return jwt.encode(self.said(), secret, self.algorithm, header)

    def said(self) -> Claims:
        moment = int(time())
        usual = {"iss": self.issuer, "aud": self.client, "sub": "subject-of-dita"}
        usual |= {"iat": moment, "exp": moment + 300, "nonce": self.asked["nonce"]}
        return {name: said for name, said in (usual | self.claims).items() if said is not None}

    def receive(self, answer: Any) -> dict[str, str]:
        """What a browser brings along that was sent here; answers what it takes back."""
        assert answer.status_code == 302, answer.content.decode()
        self.asked = dict(parse_qsl(urlsplit(answer["Location"]).query))
        return {"code": f"code-{self.asked['state'][:8]}", "state": self.asked["state"]}

    @staticmethod
    def _public(name: str) -> Claims:
        shown = jwt.algorithms.RSAAlgorithm.to_jwk(key(name).public_key())
        return {**json.loads(shown), "kid": name, "use": "sig"}


def go_and_return(forger: Forger, client: Client, word: str = "microsoft", **changed: str) -> Any:
    """Sign in at a provider, with what comes back changed by hand."""
    taken = forger.receive(client.get(f"/sign-in/with/{word}/"))
    return client.get(f"/sign-in/with/{word}/back/", {**taken, **changed})
