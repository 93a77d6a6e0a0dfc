"""The letter of appointment and the register of roles on paper."""

from collections.abc import Sequence

from fingerpost.foundation.documents.declaration import Body, document

from .reading import Line
from .written import HEADINGS, written

WORDS = {"to": "", "opening": "", "role": "", "standard": "", "source": ""}


def sample_letter(text: str) -> Body:
    """A letter in which everything is one text."""
    return dict.fromkeys(WORDS, text) | {"facts": [[text, text]] * 3, "does": [text] * 3}


def sample_register(text: str) -> Body:
    """A register in which everything is one text."""
    row = [text] * len(HEADINGS)
    return {"headline": text, "headings": list(HEADINGS), "lines": [row] * 3, "reasons": [text]}


LETTER = document(
    "letter-of-appointment",
    template="foundation/roles/letter.typ",
    deed="roles.issue_letter",
    sample=sample_letter,
)
REGISTER = document(
    "role-register",
    template="foundation/roles/register.typ",
    deed="roles.print",
    sample=sample_register,
)


def register_of(headline: str, found: Sequence[Line], reasons: Sequence[str]) -> Body:
    """What the print says: every role that is needed or known, and why two are in one hand."""
    return {
        "headline": headline,
        "headings": list(HEADINGS),
        "lines": [written(each) for each in found if each.is_needed or each.is_known],
        "reasons": list(reasons),
    }
