"""The matrix and nothing else decides who reaches a page; another school's things do not exist."""

import pytest
from django.urls import reverse

from fingerpost.foundation.checks import Page, every_page
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import MATRIX, PEOPLE, Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.tenancy.scope import scope

from .houses import house, speaks_of, standing, words_for
from .rows import become

OURS, THEIRS = "Zanzibarwood", "Quuxmeadow"
PAGES = [page for page in every_page() if page.permission in MATRIX]
SAMPLES = {
    "portal:ask": {"tile": "broken"},
    **{f"rounds:{deed}": {"word": "auto-lock"} for deed in ("show", "all_right", "note", "plan")},
    "standards:family": {"slug": "digital-leadership-and-governance"},
    "standards:chart": {"slug": "digital-leadership-and-governance"},
    "standards:changed": {"slug": "digital-leadership-and-governance"},
    "standards:print_chart": {"slug": "digital-leadership-and-governance"},
    "standards:standard": {"slug": "digital-leadership-and-governance", "id": "DLG-2"},
    "standards:requirement": {"id": "DLG-2.5"},
    "standards:ask": {"id": "DLG-2.5"},
    "standards:plan": {"id": "DLG-2.5"},
    "pacing:open": {"slug": "it-support"},
    "pacing:close": {"slug": "it-support"},
    "falls:hear": {"id": "DLG-2.5"},
    "judging:attest": {"id": "DLG-1.3"},
    "judging:override": {"id": "DLG-1.3"},
    "judging:leave_out": {"id": "DLG-1.3"},
    "judging:doubt": {"id": "DLG-1.3"},
    "judging:threshold": {"key": "estate.tags"},
    "judging:set_threshold": {"key": "estate.tags"},
    "account_link_provider": {"word": "microsoft"},
    "account_prove_provider": {"word": "microsoft"},
    "duties:ask_about": {"word": "asset"},
    "months:review": {"kind": "capacity"},
    "surveys:begin": {"word": "it-support"},
    "arrangement:change": {"part": "needs"},
    "arrivals:picture": {"n": 0},
    "expectations:change": {"part": "words"},
    "files:attach": {"carrier": "asset"},
    "information-assets:answer": {"word": "contract"},
    "notes:write": {"word": "asset"},
    "organisations:take_over": {"listed": 0},
    "organisations:take_up_place": {"token": "spent"},
    "privacy:choose": {"kind": "import-files"},
    "trust-actions:ask": {"id": "DLG-2.5"},
    "trust:gap": {"id": "DLG-2.5"},
    "trust:school": {"pk": 0},
    "trust:family": {"pk": 0, "slug": "it-support"},
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


@pytest.fixture(scope="module")
def houses(django_db_setup, django_db_blocker):
    """Fernwhistle Primary with rows of every kind for each register, and Quillbrook High."""
    with standing(django_db_blocker):
        ours = house("Fernwhistle Primary", OURS, times=len(REGISTERS))
        yield ours, house("Quillbrook High", THEIRS, times=1)


@pytest.fixture
def ours(houses):
    with scope(houses[0].school):
        yield houses[0]


@pytest.fixture
def theirs(houses):
    return houses[1]


def asking(page: Page) -> list[Role]:
    """Up to three of those whom the matrix lets in."""
    return sorted(MATRIX[page.permission] & PEOPLE)[:3]


def answers(client, page: Page, key: int = 0) -> list:
    """What is said to somebody who opens a page, and who sends its form."""
    return [client.get(address(page, key)), client.post(address(page, key))]


def knock(client, page: Page, key: int):
    """What is said to somebody who opens a page, or who sends what can only be sent."""
    seen = client.get(address(page, key))
    return client.post(address(page, key)) if seen.status_code == 405 else seen


SPEAKS_OF_NONE = {"tasks:retry"}
"""A job of the background worker is no row of a school."""


def test_a_page_about_a_row_says_of_which_kind(ours):
    kinds = set(ours.kinds.values())
    pages = [page for page in PAGES if keyed(page)]
    silent = {str(page) for page in pages if not any(speaks_of(page, kind) for kind in kinds)}
    assert silent == SPEAKS_OF_NONE, "say it in ABOUT of tests/houses.py"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_only_the_matrix_opens_a_page(ours, page):
    for role in sorted(PEOPLE):
        codes = {answer.status_code for answer in answers(ours.client(role), page)}
        assert (codes == {403}) == (role not in MATRIX[page.permission]), role


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_stranger_to_the_house_is_sent_to_sign_in(client, db, page):
    answer = client.get(address(page))

    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/")


@pytest.mark.parametrize("page", [page for page in PAGES if not keyed(page)], ids=str)
def test_a_page_tells_nothing_of_another_school(ours, theirs, page):
    for role in asking(page):
        said = ours.client(role).get(address(page)).text
        assert THEIRS not in said
        assert theirs.school.name not in said


@pytest.mark.parametrize("page", [page for page in PAGES if keyed(page)], ids=str)
def test_ones_own_things_exist_and_another_schools_do_not(ours, theirs, page):
    first = asking(page)[0]
    become(ours.actors[first], ours.one(words_for(Person)))
    client = ours.client(first)
    opens = (key for key in ours.keys(page) if client.get(address(page, key)).status_code != 404)
    kind = ours.kinds.get(next(opens, 0))
    assert kind, "no row of any kind opens this page"

    for key in theirs.keys_at(page):
        assert knock(client, page, key).status_code == 404, theirs.kinds[key]
    for role in asking(page):
        said = answers(ours.client(role), page, theirs.one(kind))
        assert {answer.status_code for answer in said} <= {404, 405}, role
        assert not [a for a in said if THEIRS in a.text or theirs.school.name in a.text]


def test_the_mark_would_be_seen_where_it_may_be(ours):
    client = ours.client(Role.SLT_DIGITAL_LEAD)

    seen = [
        str(page) for page in PAGES if not keyed(page) and OURS in client.get(address(page)).text
    ]
    assert {"assets:index", "people:index"} <= set(seen)
