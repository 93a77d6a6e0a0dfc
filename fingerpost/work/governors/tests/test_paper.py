"""The page as PDF and for Word: each page of it marked, its public part alone or everything."""

from io import BytesIO

import pypdf
import pytest
from docx import Document

from fingerpost.foundation.audit.models import Entry

from .build import issued, written

pytestmark = pytest.mark.django_db
RISK = "One server for everything"


@pytest.fixture
def page(digital_lead):
    written(digital_lead, "We moved house.", "Agree the budget", RISK)
    return issued(digital_lead)


def sent(client, page, part, form):
    return client.post(f"/governors/{page.pk}/{part}/", {"format": form})


def sheets(answer):
    return [each.extract_text() for each in pypdf.PdfReader(BytesIO(answer.content)).pages]


def test_every_sheet_of_the_pdf_says_who_may_read_it(page, governor_client):
    found = sheets(sent(governor_client, page, "print/everything", "pdf"))

    marks = [
        "Confidential" if "Confidential" in each.split("\n")[0] else "Public" for each in found
    ]
    assert marks == sorted(marks, reverse=True)
    assert all(mark in each.split("\n")[0] for mark, each in zip(marks, found, strict=True))
    assert RISK in "".join(found)


def test_the_public_part_is_printed_alone(page, governor_client):
    text = "".join(sheets(sent(governor_client, page, "print", "pdf")))

    assert "Agree the budget" in text
    assert RISK not in text
    assert "Confidential" not in text


def test_a_print_is_dated_and_sealed_and_on_the_record(page, governor_client):
    text = " ".join(sheets(sent(governor_client, page, "print", "pdf")))

    assert f"Governors’ page, {page.page and page.issued_on:%-d %B %Y}" in text
    assert page.content[:20] in text.replace("\n", "").replace(" ", "").replace("\u200b", "")
    assert Entry.objects.latest("seq").deed == "governors.print"


def test_the_word_file_marks_its_parts_at_the_head_of_each_page(page, governor_client):
    made = Document(BytesIO(sent(governor_client, page, "print/everything", "docx").content))

    heads = [each.header.paragraphs[0].text for each in made.sections]
    assert [each.split("\t")[-1] for each in heads] == ["Public", "Confidential"]
    assert RISK in "\n".join(each.text for each in made.paragraphs)
    assert "Content" in made.sections[0].footer.paragraphs[0].text


def test_the_word_file_of_the_public_part_keeps_the_confidential_one_to_itself(
    page, governor_client
):
    made = Document(BytesIO(sent(governor_client, page, "print", "docx").content))

    text = "\n".join(each.text for each in made.paragraphs)
    assert len(made.sections) == 1
    assert "Agree the budget" in text
    assert RISK not in text


def test_a_draft_says_on_each_sheet_that_it_is_one(digital_lead_client):
    answer = digital_lead_client.post("/governors/draft/print/", {"format": "pdf"})

    found = sheets(answer)
    assert all("Draft: " in each.split("\n")[0] for each in found)
    assert "It was not issued, and may change." in " ".join(found)
