"""The record of processing goes out as PDF, for Word and for Excel, with live entries only."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.records.information.lines import processors

from .build import WHOLE, an_asset

pytestmark = pytest.mark.django_db
ROPA = "/information-assets/ropa/"


@pytest.fixture
def registers(dpo):
    made = an_asset(dpo, **WHOLE, status="live", review_on=date(2030, 1, 1))
    processors.add(dpo, made, name="Registerbright Ltd", does="Keeps them")
    an_asset(dpo, name="A draft")
    return made


def sent(actor, form):
    return client_for(actor).post(ROPA, {"format": form})


def test_the_page_says_what_is_in_it_and_what_is_left_out(dpo, registers):
    page = client_for(dpo).get(ROPA).text

    assert "1 activity on record. 1 draft is left out." in page
    assert "nobody is named" in page
    assert "A draft" not in page


def test_word_has_a_table_for_each_activity(dpo, registers):
    document = Document(BytesIO(sent(dpo, "docx").content))

    assert [each.text for each in document.paragraphs if each.style.name == "Heading 2"] == [
        "INF-0001 Registers"
    ]
    said = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows}
    assert said["Lawful basis"] == "Public task, Article 6(1)(e)"
    assert said["Processors"] == "Registerbright Ltd, Keeps them"


def test_excel_has_a_row_for_each_activity(dpo, registers):
    rows = CalamineWorkbook.from_filelike(BytesIO(sent(dpo, "xlsx").content)).get_sheet_by_index(0)
    headings, first = rows.to_python()

    assert dict(zip(headings, first, strict=True))["Controller"] == "Fernwhistle Primary"
    assert len(rows.to_python()) == 2


def test_paper_has_it_and_each_way_out_is_on_the_record(dpo, registers):
    assert sent(dpo, "pdf").content.startswith(b"%PDF")
    sent(dpo, "docx")

    assert Entry.objects.filter(deed="information-assets.print").count() == 2


def test_a_governor_does_not_take_it_out(governor, dpo):
    assert sent(governor, "pdf").status_code == 403
    assert sent(dpo, "nothing").status_code == 200
