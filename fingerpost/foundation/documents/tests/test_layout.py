import sys

import pytest

from fingerpost.foundation.documents import layout
from fingerpost.foundation.documents.declaration import HOUSE
from fingerpost.foundation.documents.layout import NotLaidOut, TooMuch, pdf_of

HERE = HOUSE / "foundation" / "documents" / "tests"
DATA = {
    "school": "Fernwhistle Primary",
    "title": "Spare laptops",
    "printed": "2 March 2026, 10:42",
    "moment": [2026, 3, 2, 10, 42],
    "content": "3f2a91bc04de",
    "record": "12 9c1d04aa77fe",
    "body": {"lines": ["One"]},
}


def test_a_template_and_its_data_become_a_pdf():
    assert pdf_of(HERE / "plain.typ", DATA).startswith(b"%PDF-")


def test_a_template_reads_nothing_outside_the_product():
    with pytest.raises(NotLaidOut, match="escape the project root"):
        pdf_of(HERE / "nosy.typ", DATA)


def test_a_template_fetches_nothing():
    with pytest.raises(NotLaidOut, match="download package"):
        pdf_of(HERE / "fetching.typ", DATA)


def test_what_takes_too_long_is_given_up_with_words(monkeypatch):
    monkeypatch.setattr(layout, "_PATIENCE", 0.001)

    with pytest.raises(TooMuch, match="Narrow the list"):
        pdf_of(HERE / "plain.typ", DATA)


@pytest.mark.skipif(sys.platform != "linux", reason="macOS refuses any limit on memory")
def test_what_takes_too_much_memory_is_given_up_with_words():
    with pytest.raises(TooMuch, match="Narrow the list"):
        pdf_of(HERE / "greedy.typ", DATA)


def test_a_template_that_lacks_its_data_is_a_fault_of_ours():
    with pytest.raises(NotLaidOut, match="lines"):
        pdf_of(HERE / "plain.typ", DATA | {"body": {}})
