"""A worksheet for a meeting: a family, a standard or a requirement, with room for decisions."""

import io

import pypdf
import pytest

pytestmark = pytest.mark.django_db
WORKSHEET = "/standards/worksheet/{}/"


@pytest.fixture
def printed(digital_lead_client):
    """What the worksheet of something says."""

    def prints(name):
        answer = digital_lead_client.post(WORKSHEET.format(name))
        pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    return prints


def test_a_requirement_is_printed_with_its_verdict_and_room_to_write(printed):
    text = printed("DLG-2.1")

    assert "DLG-2.1 (should)" in text
    assert "What we decide Who By when" in text
    assert "DLG-2.2" not in text


def test_a_standard_is_printed_with_all_that_it_asks(printed):
    text = printed("DLG-2")

    assert "DLG-2.1 (should)" in text
    assert "DLG-2.2" in text
    assert "DLG-3.1" not in text


def test_a_family_is_printed_standard_by_standard(printed):
    text = printed("digital-leadership-and-governance")

    assert "DLG-1.1" in text
    assert "DLG-4.1" in text
    assert "edition of 16 September 2026" in text


def test_a_family_that_is_not_open_prints_as_not_begun(printed):
    text = printed("cloud-solutions")

    assert "Not begun" in text
    assert "not evidenced" not in text


def test_an_unknown_name_is_not_found(digital_lead_client):
    assert digital_lead_client.post(WORKSHEET.format("DLG-99")).status_code == 404
    assert digital_lead_client.post(WORKSHEET.format("DLG-1")).status_code == 200
