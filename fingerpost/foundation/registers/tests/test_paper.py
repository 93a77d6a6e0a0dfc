import io

import pypdf
import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers import paper
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.records.suppliers.actions import create

pytestmark = pytest.mark.django_db


def printed(client, address="?", register="assets"):
    answer = client.post(f"/{register}/export/{address}", {"format": "pdf"})
    assert answer["Content-Type"] == "application/pdf"
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).split())


@pytest.fixture
def three(technician):
    for name in ("Alder Networks", "Birch Print", "Cedar Phones"):
        an_asset(technician, name=name, status="spare" if name.startswith("B") else "in-use")


def test_a_list_on_paper_has_the_rows_and_the_columns_of_the_page(technician_client, three):
    text = printed(technician_client, "?status=in-use&columns=name,cost")

    assert "Alder Networks" in text
    assert "Cedar Phones" in text
    assert "Birch Print" not in text
    assert "Reference Description Purchase cost" in text


def test_a_search_is_printed_too(technician_client, three):
    text = printed(technician_client, "?q=birch")

    assert "1 asset found for “birch”" in text
    assert "Alder Networks" not in text


def test_paper_says_what_it_leaves_out(technician_client, three, monkeypatch):
    monkeypatch.setattr(paper, "MOST", 2)
    monkeypatch.setattr(paper, "WIDEST", 1)
    text = printed(technician_client, "?columns=name,cost")

    assert "Only the first 2 assets stand here." in text
    assert "Only the first 1 of 2 columns stand here." in text
    assert "Cedar Phones" not in text


def test_a_printed_list_is_on_the_record(technician_client, three):
    printed(technician_client)

    entry = Entry.objects.last()
    said = dict(Detail.objects.filter(entry=entry).values_list("name", "value"))
    assert entry.deed == "assets.export"
    assert (said["printed"], said["rows"]) == ("assets-list", 3)


def test_who_may_not_take_a_list_out_does_not_print_it(teacher):
    answer = client_for(teacher).post("/assets/export/", {"format": "pdf"})

    assert answer.status_code == 403


def test_paper_says_what_the_trust_keeps_as_the_page_does(technician, trust):
    create(technician, legal_name="Quill", kind="print")
    with scope(trust):
        create(somebody("Tara Trust", Role.TRUST_IT_LEAD, trust), legal_name="Lark", kind="print")

    text = printed(client_for(technician), register="suppliers")

    assert "SUP-0001 Trust Lark" in text
    assert "SUP-0001 Quill" in text
