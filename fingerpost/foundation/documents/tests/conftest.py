import pytest

from fingerpost.foundation.documents.declaration import Document

HERE = "foundation/documents/tests"


@pytest.fixture
def notice() -> Document:
    """A document of nothing but lines, under a deed that technicians may do."""
    return Document("notice", f"{HERE}/plain.typ", "labels.print", lambda text: {"lines": [text]})
