"""How allauth's second factors behave here: sealed at rest, and named in our words."""

import secrets
from base64 import b32encode

from allauth.mfa.adapter import DefaultMFAAdapter

from .sealing import seal, unseal


class FactorAdapter(DefaultMFAAdapter):
    """The hooks that allauth offers, filled in."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": (
            "That did not work. Type the code that the app shows now, or a recovery code that "
            "you have not used"
        ),
    }

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """A secret of a lost key becomes one that no code fits; a sign-in link is the way back."""
        return unseal(encrypted_text) or b32encode(secrets.token_bytes(20)).decode()

    def _get_site_name(self) -> str:
        return "Fingerpost"
