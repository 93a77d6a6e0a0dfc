import io
import re
from datetime import UTC, datetime

import pypdf
import pytest

from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.documents.declaration import HOUSE
from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.foundation.tenancy.particulars import Colour

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 6, 2, 9, 42, tzinfo=UTC)


def printed(actor, document, *lines, **details):
    return print_document(actor, document, {"lines": lines}, title="Spare laptops", **details)


def read(made) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made.pdf))


def test_a_print_is_tagged_and_says_its_language_and_its_title(technician, notice):
    reader = read(printed(technician, notice, "One"))

    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Spare laptops"


def test_a_print_says_where_when_and_from_which_state_of_the_record(technician, notice):
    printed(technician, notice, "Before")
    entry = Entry.objects.get()
    with pretend(MOMENT):
        made = printed(technician, notice, "One")

    text = read(made).pages[0].extract_text()
    assert "Fernwhistle Primary" in text
    assert "Printed 2 June 2026, 10:42 · page 1 of 1" in text
    assert f"Content {made.content[:12]} · record 1:{entry.hash[:12]}" in text
    assert not verify((1, entry.hash[:12])).faults
    assert verify((1, "0" * 12)).faults


def test_a_print_goes_on_the_record_with_the_hash_of_what_it_says(technician, notice):
    made = printed(technician, notice, "One", rows=1)

    entry = Entry.objects.get()
    said = dict(Detail.objects.filter(entry=entry).values_list("name", "value"))
    assert entry.deed == "labels.print"
    assert said["content"] == made.content
    assert (said["printed"], said["title"], said["rows"]) == ("notice", "Spare laptops", 1)


def test_the_hash_is_of_the_content_and_not_of_the_moment(technician, notice):
    with pretend(MOMENT):
        earlier = printed(technician, notice, "One")

    assert printed(technician, notice, "One").content == earlier.content
    assert printed(technician, notice, "Two").content != earlier.content


def test_who_may_not_print_gets_nothing(governor, notice):
    with pytest.raises(NotAllowed):
        printed(governor, notice, "One")


def test_long_lists_go_on_over_the_page_with_their_headings(technician, notice):
    pages = read(printed(technician, notice, *(f"Line {n}" for n in range(90)))).pages

    assert len(pages) == 2
    assert all("What" in page.extract_text() for page in pages)


def test_a_print_is_kept_by_no_cache_and_taken_for_nothing_else(technician, notice):
    response = answer(printed(technician, notice, "One"), "spare-laptops")

    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_paper_knows_every_colour_that_a_school_may_choose():
    house = (HOUSE / "foundation/documents/house.typ").read_text()
    frame = (HOUSE.parent / "frontend/_frame.scss").read_text()

    for colour in Colour.values:
        shade = re.search(rf'"{colour}": \((#\w+)', frame)[1]
        assert f'{colour}: rgb("{shade}")' in house
