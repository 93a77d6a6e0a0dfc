"""The matrix and nothing else decides who reaches a page; another school's things do not exist."""

import pytest
from django.urls import reverse

from conftest import client_for, somebody
from fingerpost.foundation.checks import Page, every_page
from fingerpost.foundation.files.carriers import CARRIERS
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import MATRIX, PEOPLE, Role
from fingerpost.foundation.registers.declaration import REGISTERS

from .rows import become, fill, moves, runs

OURS, THEIRS = "Zanzibarwood", "Quuxmeadow"
PAGES = [page for page in every_page() if page.permission in MATRIX]
SAMPLES = {
    "standards:family": {"slug": "digital-leadership-and-governance"},
    "standards:chart": {"slug": "digital-leadership-and-governance"},
    "standards:print_chart": {"slug": "digital-leadership-and-governance"},
    "standards:standard": {"slug": "digital-leadership-and-governance", "id": "DLG-2"},
    "standards:requirement": {"id": "DLG-2.5"},
    "standards:ask": {"id": "DLG-2.5"},
    "judging:attest": {"id": "DLG-1.3"},
    "judging:override": {"id": "DLG-1.3"},
    "judging:leave_out": {"id": "DLG-1.3"},
    "judging:doubt": {"id": "DLG-1.3"},
    "judging:threshold": {"key": "estate.tags"},
    "judging:set_threshold": {"key": "estate.tags"},
    "account_link_provider": {"word": "microsoft"},
    "account_prove_provider": {"word": "microsoft"},
    "duties:ask_about": {"word": "asset"},
    "files:attach": {"carrier": next(iter(CARRIERS.values())).word},
    "information-assets:answer": {"word": "contract"},
    "notes:write": {"word": "asset"},
    "organisations:take_over": {"listed": 0},
    "organisations:take_up_place": {"token": "spent"},
    "privacy:choose": {"kind": "import-files"},
    "roles:show": {"duty": "dpo"},
    "roles:appoint": {"duty": "dpo"},
    "roles:title": {"duty": "dpo"},
    "roles:reason": {"one": "slt-digital-lead", "other": "it-manager"},
}
"""What stands in the address of a page and is not the key of a row."""

pytestmark = pytest.mark.django_db


def keyed(page: Page) -> bool:
    """Whether the address of a page holds the key of a row."""
    return bool(set(page.arguments) - SAMPLES.get(str(page), {}).keys())


def address(page: Page, key: int = 0) -> str:
    """The address of a page, about the row of that key where it is about a row."""
    words = SAMPLES.get(str(page), {})
    return reverse(page.name, args=[words.get(name, key) for name in page.arguments])


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_only_the_matrix_opens_a_page(school, page):
    for role in sorted(PEOPLE):
        client = client_for(somebody("Anyone", role, school))
        answers = {client.get(address(page)).status_code, client.post(address(page)).status_code}
        assert (answers == {403}) == (role not in MATRIX[page.permission]), role


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_stranger_to_the_house_is_sent_to_sign_in(client, page):
    answer = client.get(address(page))

    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_another_schools_things_do_not_exist(school, other_school, page):
    theirs = fill(other_school, THEIRS)
    for role in sorted(MATRIX[page.permission] & PEOPLE)[:3]:
        client = client_for(somebody("Anyone", role, school))
        for key in sorted([*theirs.values(), *moves(other_school)]) if keyed(page) else [0]:
            answers = [client.get(address(page, key))]
            if keyed(page):
                answers.append(client.post(address(page, key)))
                assert {answer.status_code for answer in answers} <= {404, 405}, key
            for answer in answers:
                assert THEIRS not in answer.text
                assert other_school.name not in answer.text


@pytest.mark.parametrize("page", [page for page in PAGES if keyed(page)], ids=str)
def test_ones_own_things_do_exist(school, page):
    filled = [fill(school, f"{n}{OURS}") for n, _ in enumerate(REGISTERS)]
    ours = [key for rows in filled for key in rows.values()]
    actor = somebody("Anyone", min(MATRIX[page.permission] & PEOPLE), school)
    become(actor, filled[0][Person])
    client = client_for(actor)

    codes = {
        client.get(address(page, key)).status_code for key in [*ours, *runs(school), *moves(school)]
    }
    assert codes - {404}, "no row of any kind opens this page"


def test_the_mark_would_be_seen_where_it_may_be(school):
    fill(school, OURS)
    client = client_for(somebody("Anyone", Role.SLT_DIGITAL_LEAD, school))

    seen = [
        str(page) for page in PAGES if not keyed(page) and OURS in client.get(address(page)).text
    ]
    assert {"assets:index", "people:index"} <= set(seen)
