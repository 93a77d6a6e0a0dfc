"""What the house can print: an app declares its documents in its own documents.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

HOUSE = Path(__file__).resolve().parents[2]
"""The folder of the product; a template reads nothing outside it."""

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document: its template, and who may print it."""

    word: str
    template: str
    """Its path from the folder of the product: records/estate/labels/labels.typ."""
    deed: str
    sample: Callable[[str], Body]
    """What it says if every text in it is the given one, for the whole-house tests."""

    @property
    def path(self) -> Path:
        return HOUSE / self.template


DOCUMENTS: dict[str, Document] = {}
"""By word."""


def document(word: str, *, template: str, deed: str, sample: Callable[[str], Body]) -> Document:
    """Add a document to the house; two of one word stop the site."""
    if word in DOCUMENTS:
        raise ImproperlyConfigured(f"Two documents are called {word}.")
    DOCUMENTS[word] = Document(word, template, deed, sample)
    return DOCUMENTS[word]
