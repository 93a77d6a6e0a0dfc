"""Every document of the house, found by itself, prints whatever anybody wrote into it."""

import io
import re
from itertools import batched

import pypdf
import pytest

from conftest import somebody
from fingerpost.foundation.documents.declaration import DOCUMENTS, HOUSE
from fingerpost.foundation.documents.printing import print_document
from fingerpost.foundation.permissions import MATRIX, PEOPLE

from .naughty import NAUGHTY

TOGETHER = 8
"""So many texts are printed as the lines of one, as a document takes a tenth of a second."""
NAUGHTIER = [
    *("\n".join(texts) for texts in batched(NAUGHTY, TOGETHER)),
    "",
    "a" * 10_000,
    "Ç" * 3_000,
    '#eval("1") $x$ @ref \\ *b* _i_ `c` <label> // c /* c */ #import "@preview/x:1.0.0": *',
    "\x00\x07\x1b[31m\r\n\t",
    "\ud800",
]
TEMPLATES = [file for file in sorted(HOUSE.rglob("*.typ")) if "tests" not in file.parts]


@pytest.mark.django_db
@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=lambda each: each.word)
def test_a_document_prints_whatever_stands_in_it(school, document):
    actor = somebody("Anna Keeper", min(MATRIX[document.deed] & PEOPLE), school)
    for text in NAUGHTIER:
        printed = print_document(actor, document, document.sample(text), title=text or "Nothing")
        root = pypdf.PdfReader(io.BytesIO(printed.pdf)).trailer["/Root"]
        assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, "en-GB"), text
        assert "/OpenAction" not in root, text


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.name)
def test_a_template_takes_text_for_data_and_fetches_nothing(template):
    text = template.read_text()

    assert not re.search(r"\beval\b|@(preview|local)/|mode:", text)
    assert all(name.startswith("/") for name in re.findall(r'#import "([^"]+)"', text))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.name)
def test_a_template_is_part_of_the_house_or_of_a_document(template):
    assert template.name == "house.typ" or template in {each.path for each in DOCUMENTS.values()}
