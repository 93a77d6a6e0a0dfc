"""One search over everything: what is found, in which order, and why."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.places.actions import add_room
from fingerpost.insight.search.asked import Asked
from fingerpost.insight.search.views import search
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.records.suppliers.actions import create as add_supplier
from fingerpost.standards.frameworks.tests.build import load
from fingerpost.work.servicedesk.guides.choices import Topic
from fingerpost.work.servicedesk.guides.tests.test_guides import written
from tests.naughty import NAUGHTY

pytestmark = pytest.mark.django_db


def found(actor, text, kind=""):
    """{kind: [(what it is called, its label)]} of what a text finds, without another spelling."""
    answer = search(actor, Asked(text), kind)
    return {
        group.word: [("".join(each for each, _ in hit.title), hit.label) for hit in group.hits]
        for group in answer.groups
        if not answer.instead
    }


def why(actor, text):
    """What is said of the first hit, its marked words in brackets."""
    hit = search(actor, Asked(text), "assets").groups[-1].hits[0]
    return ". ".join(
        f"{name}: " + "".join(f"[{each}]" if is_it else each for each, is_it in pieces)
        for name, pieces in hit.why
        if name
    )


@pytest.mark.parametrize(
    "text", ["FW-0005", "fw-0005", "5CD 12 34", "5cd1234", "AST-0001", "ast 1"]
)
def test_a_tag_a_serial_number_and_a_reference_find_the_one_thing_first(technician, text):
    one = an_asset(technician, name="HP ProBook", tag="FW-0005", serial="5CD-1234")
    an_asset(technician, name="Beside FW-0005 and 5CD 1234", notes="like AST-0001, 5cd1234")

    assert found(technician, text)["assets"][0] == ("HP ProBook", f"AST-{one.number:04d}")


def test_what_begins_so_stands_before_titles_and_titles_before_other_words(technician):
    an_asset(technician, name="Camera", notes="borrowed with the trolley")
    an_asset(technician, name="A red trolley")
    an_asset(technician, name="Trolley of laptops")

    names = [name for name, _ in found(technician, "trolley")["assets"]]
    assert names == ["Trolley of laptops", "A red trolley", "Camera"]


def test_kinds_stand_apart_with_their_counts_the_best_first(digital_lead, technician):
    business = somebody("Bo Rushmere", Role.BUSINESS, digital_lead.organisation)
    add_supplier(business, legal_name="Wren Networks", kind="other")
    for n in range(7):
        an_asset(technician, name="Switch", notes=f"from Wren {n}")

    groups = search(digital_lead, Asked("wren")).groups
    assert [(each.title, each.count, len(each.hits)) for each in groups] == [
        ("Suppliers", "1", 1),
        ("Assets", "7", 5),
    ]


def test_one_kind_alone_shows_all_of_it(technician_client, technician):
    for n in range(7):
        an_asset(technician, name=f"Wren {n}")

    page = technician_client.get("/search/?q=wren&kind=assets")
    assert page.text.count("/assets/") > 7
    assert "See them as a list" in page.text
    assert "All 7" in technician_client.get("/search/?q=wren&kind=nonsense").text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5cd00", "Serial number: [5CD 00]1"),
        ("ashlode", "Assigned to: Mrs [Ashlode]"),
        ("ashl", "Assigned to: Mrs [Ashlode]"),
        ("ashlode cupboard", "Assigned to: Mrs [Ashlode]. Notes: Lives in a [cupboard]"),
        ("laptop probook", "Kind: [Laptop]"),
    ],
)
def test_a_line_says_why_it_was_found_with_the_word_marked(technician, text, said):
    an_asset(
        technician,
        name="HP ProBook",
        serial="5CD 001",
        assigned_to="Mrs Ashlode",
        notes="Lives in a cupboard",
    )

    assert why(technician, text) == said


def test_a_long_note_is_cut_to_what_stands_around_the_word(technician):
    an_asset(technician, notes=f"{'before ' * 40}heron {'after ' * 40}")

    said = why(technician, "heron")
    assert said.startswith("Notes: …before")
    assert said.endswith("…")
    assert "[heron]" in said
    assert len(said) < 260


def test_what_no_longer_stands_says_so_and_comes_last(technician):
    an_asset(technician, name="Heron", status="lost")
    an_asset(technician, name="Heron")

    hits = search(technician, Asked("heron")).groups[0].hits
    assert [hit.note for hit in hits] == ["", "Lost"]


def test_a_room_is_found_by_its_name(technician):
    add_room(technician, name="Fernside hall")

    assert found(technician, "fern")["rooms"] == [("Fernside hall", "")]
    assert "rooms" not in found(technician, "fernsides")


@pytest.mark.parametrize("text", ["CYB-5.1", "cyb5.1", "cyb 5.1", " CYB  5.1 "])
def test_a_requirement_is_found_by_its_id_however_it_is_typed(digital_lead, text):
    assert [label for _, label in found(digital_lead, text)["standards"]] == ["CYB-5.1"]


def test_a_standard_is_found_by_its_id_with_what_it_asks(digital_lead):
    labels = [label for _, label in found(digital_lead, "CYB-5")["standards"]]
    assert labels[:2] == ["CYB-5", "CYB-5.1"]


def test_requirements_are_found_by_their_words(digital_lead):
    names = [name for name, _ in found(digital_lead, "licensed supported")["standards"]]
    assert any("licensed" in each for each in names)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("import assets", "Assets: import a spreadsheet"),
        ("how do I import assets", "Assets: import a spreadsheet"),
        ("who does what", "Who does what"),
        ("2FA", "Choose a second step"),
        ("term dates", "Set term dates"),
    ],
)
def test_a_page_is_found_by_what_people_call_it(digital_lead, text, page):
    assert page in [name for name, _ in found(digital_lead, text)["pages"]]


def test_a_page_that_would_not_open_is_not_found(teacher, digital_lead):
    assert "pages" not in found(teacher, "import assets")
    assert "pages" in found(digital_lead, "import assets")


@pytest.mark.parametrize(
    "text", ["", " ", "---", "?!", "%", "a", "*", "x" * 5000, "ab " * 2000, "\0"]
)
def test_whatever_is_typed_has_a_clear_answer(technician_client, technician, text):
    an_asset(technician)

    page = technician_client.get("/search/", {"q": text})
    assert page.status_code == 200
    assert "<h1>" in page.text


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_texts_are_searched_for_as_they_are(technician, text):
    an_asset(technician, name=f"Heron {text[:60]}")
    client = client_for(technician)

    assert "Heron" in client.get("/search/", {"q": f"heron {text[:60]}"}).text
    assert client.get("/search/", {"q": text}).status_code == 200


def test_nothing_found_says_what_to_do(technician_client):
    page = technician_client.get("/search/?q=zyzzyva").text
    assert "Nothing found for “zyzzyva”" in page
    assert "Try fewer words" in page
    assert "A search needs a letter" in technician_client.get("/search/?q=--").text


def test_every_page_has_the_box_and_the_page_itself_only_its_own(technician_client):
    assert 'name="q" type="search"' in technician_client.get("/").text
    assert technician_client.get("/search/").text.count('name="q"') == 1


def test_staff_find_their_own_pages_and_no_register(teacher, technician):
    an_asset(technician, name="My heron")

    assert found(teacher, "my equipment")["pages"][0][0] == "My equipment"
    assert found(teacher, "heron") == {}
    assert Role.STAFF in teacher.roles


def test_a_line_of_a_framework_of_ones_own_is_found(digital_lead):
    load(digital_lead)

    hits = found(digital_lead, "trolleys Night")["frameworks"]
    assert hits == [("The trolleys are locked at night", "TST-1.2")]
    assert "frameworks" not in found(digital_lead, "trolleys zyzzyva")


def test_a_search_asks_as_much_of_many_rows_as_of_few(technician, technician_client):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            technician_client.get("/search/?q=wren")
        return len(queries)

    an_asset(technician, name="Wren", notes="wren")
    technician_client.get("/search/?q=wren")
    few = asked()
    for n in range(12):
        an_asset(technician, name=f"Wren {n}", notes="wren")

    assert asked() == few


def test_a_teacher_finds_a_guide_by_its_other_words_and_no_technical_note(teacher, technician):
    written(technician, title="Choose a new password", also="locked out, login")
    written(technician, topic=Topic.NETWORK, title="Passwords of the switches")

    assert found(teacher, "locked out")["guides"] == [("Choose a new password", "")]
    assert [title for title, _ in found(teacher, "password")["guides"]] == ["Choose a new password"]
    assert len(found(technician, "password")["guides"]) == 2


def test_who_finds_nothing_is_told_whom_to_ask(teacher):
    page = client_for(teacher).get("/search/?q=zyzzyva").text

    assert "which apps you may use" in page
    assert "Ask IT support how" in page
    assert "Ask IT support how" not in client_for(teacher).get("/search/?q=equipment").text
