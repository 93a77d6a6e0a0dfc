"""The guide names pages that exist, and that open for whom it is written."""

import re
from pathlib import Path

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role

GUIDE = Path(__file__).parent.parent / "docs" / "guide"
ADDRESS = re.compile(r"`(/[^`]*)`")
READERS = {
    "slt-digital-lead.md": [Role.SLT_DIGITAL_LEAD],
    "technician.md": [Role.IT_SUPPORT, Role.IT_MANAGER],
    "business-manager.md": [Role.BUSINESS],
    "data-protection-officer.md": [Role.DPO],
    "safeguarding-lead.md": [Role.DSL],
    "headteacher.md": [Role.HEADTEACHER],
    "governor.md": [Role.GOVERNOR],
    "trust-it-director.md": [Role.TRUST_IT_LEAD],
    "staff.md": [Role.STAFF],
    "outside-technician.md": [Role.EXTERNAL_IT],
    "auditor.md": [Role.AUDITOR],
}


def addresses(page):
    return sorted(set(ADDRESS.findall((GUIDE / page).read_text(encoding="utf-8"))))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "role"), [(page, role) for page, roles in READERS.items() for role in roles]
)
def test_every_page_of_the_guide_opens_for_its_reader(school, page, role):
    client = client_for(somebody("Anyone", role, school))

    shut = [each for each in addresses(page) if client.get(each).status_code != 200]
    assert shut == []
    assert len(addresses(page)) > 3


@pytest.mark.django_db
def test_an_address_that_is_closed_would_be_found(school):
    client = client_for(somebody("Anyone", Role.STAFF, school))

    assert client.get("/assets/").status_code == 403
    assert client.get("/no-such-page/").status_code == 404


def test_every_page_of_the_guide_has_a_reader_and_stands_in_its_list():
    pages = {each.name for each in GUIDE.glob("*.md")} - {"README.md"}
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", (GUIDE / "README.md").read_text()))

    assert pages == set(READERS) == listed
