"""Finding assets by the beginning of a key and by words, against an oracle that reads all rows."""

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.foundation.imports.values import normal_serial
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.listing import SIZE
from fingerpost.foundation.registers.searching import RANKED, search
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS

from .build import an_asset, shelved

pytestmark = pytest.mark.django_db
words = st.text(st.sampled_from("aAé1- Zß%_\\"), max_size=4)
rows = st.lists(
    st.fixed_dictionaries(
        {
            "name": words.filter(str.strip),
            "serial": words,
            "status": st.sampled_from(["spare", "lost"]),
        }
    ),
    max_size=8,
)


def found(text):
    return [row[0] for row in search(ASSETS, text, ())[0]]


def has_words(asset, text):
    """Whether every word of a text is one of an asset's, or the last one begins one."""
    held = re.findall(r"[^\W_]+", fold(" ".join([asset.name, asset.serial, asset.tag, "laptop"])))
    *whole, last = re.findall(r"[^\W_]+", fold(text)) or [""]
    begins = any(each.startswith(last) for each in held) if len(last) > 2 else last in held
    return bool(last) and begins and set(whole) <= set(held)


def expected(text):
    """The ids that a text finds, the slow way."""
    key, serial = fold(text), normal_serial(text)
    return {
        each.pk
        for each in Asset.objects.all()
        if (serial and each.serial_key.startswith(serial))
        or (key and (each.name_key.startswith(key) or each.tag_key.startswith(key)))
        or (key.isdecimal() and int(key) == each.number)
        or has_words(each, text)
    }


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=rows, text=words)
def test_search_finds_what_begins_with_the_text_or_has_its_words_and_no_other(school, rows, text):
    shelved(school, [each | {"tag": f"{each['name'][:2]}{n}"} for n, each in enumerate(rows)])

    assert set(found(text)) == expected(text)


@pytest.mark.parametrize("text", ["AST-0002", "ast 2", "ast2", "2", " 0002 "])
def test_a_reference_is_found_however_it_is_typed(technician, text):
    an_asset(technician)
    second = an_asset(technician)

    assert found(text) == [second.pk]


def test_a_serial_number_is_found_without_its_dashes(technician):
    asset = an_asset(technician, serial="5CD-12 34")

    assert found("5cd1234") == found("5CD-1") == [asset.pk]


def test_what_is_gone_is_found_and_comes_last(technician):
    gone = an_asset(technician, name="Dell a", status="disposed")
    held = an_asset(technician, name="Dell b")

    assert found("dell") == [held.pk, gone.pk]


def test_titles_that_have_the_words_come_before_rows_that_have_them_elsewhere(technician):
    elsewhere = an_asset(technician, name="Mouse", notes="Kept in the trolley, bay 3")
    titled = an_asset(technician, name="HP laptop trolley 3")

    assert found("trolley 3") == [titled.pk, elsewhere.pk]


@pytest.mark.parametrize("text", ["bayliss", "Mrs BAYLÍSS room", "lenovo bayl"])
def test_an_asset_is_found_by_holder_room_make_and_model(technician, text):
    asset = an_asset(
        technician,
        assigned_to="Mrs Bayliss",
        location="Library, room 7",
        manufacturer="Lenovo",
        model="300e Chromebook",
    )
    an_asset(technician)

    assert found(text) == [asset.pk]


def test_the_room_of_one_digit_is_not_that_of_two(technician):
    one, two = (an_asset(technician, location=f"Room {n}") for n in (1, 12))

    assert found("room 1") == [one.pk]
    assert found("room 12") == [two.pk]


def test_many_words_that_begin_alike_are_all_found(school):
    made = shelved(school, [{"serial": f"X-TEST{n}"} for n in range(40)])

    assert {*found("test")} == {each.pk for each in made}


def test_more_than_a_page_is_cut_off_and_said(school, technician_client):
    shelved(school, [{"name": "Dell"}] * (SIZE + 1))

    page = technician_client.get("/assets/?q=dell")

    assert f"More than {SIZE} assets found for “dell”" in page.text
    assert page.text.count("AST-") == SIZE


def test_what_a_search_finds_can_be_changed_together(school, technician_client):
    shelved(school, [{"name": "Dell & Sons"}, {"name": "Other"}])
    page = technician_client.get("/assets/?q=dell+%26").text
    (address,) = re.findall(r'href="([^"]+)">Change several', page)

    chosen = technician_client.get("/assets/" + unescape(address)).text

    assert chosen.count('type="checkbox" form="choose"') == 1
    assert "Change nothing" in chosen
    assert "all that this list shows" not in chosen


def test_a_search_keeps_to_what_the_list_is_narrowed_to(school, technician_client):
    rows = [{"name": "Dell", "status": status} for status in ("spare", "lost", "in-use")]
    rows += [{"name": "Old printer", "notes": "By Dell", "status": "spare", "kind": "printer"}]
    shelved(school, rows)

    laptops = technician_client.get("/assets/?q=dell&kind=laptop").text
    spare = technician_client.get("/assets/?q=dell&status=spare").text

    assert "2 assets found for “dell”" in laptops
    assert "Within: laptop, in school." in laptops
    assert 'href="/assets/?q=dell">Search the whole list' in laptops
    assert "2 assets found" in spare
    assert '<input type="hidden" name="status" value="spare">' in spare


def test_a_search_of_everything_says_nothing_of_limits(school, technician_client):
    shelved(school, [{"name": "Dell", "status": "lost"}])

    page = technician_client.get("/assets/?q=dell&sort=reference").text

    assert "1 asset found" in page
    assert "Search the whole list" not in page


def test_more_rows_with_a_word_than_are_ranked_hide_none_of_those_asked_for(school):
    shelved(school, [{"name": f"Laptop {n}"} for n in range(RANKED + 5)])
    (rare,) = shelved(school, [{"name": "Cart, laptop", "status": "repair", "tag": "X"}])

    narrowed = Selection(ASSETS, status="repair"), today()

    assert [row[0] for row in search(ASSETS, "laptop", (), narrowed)[0]] == [rare.pk]


def test_the_export_of_a_narrowed_search_is_what_its_page_shows(school, technician_client):
    shelved(school, [{"name": "Dell"}, {"name": "Dell", "kind": "printer"}, {"name": "Other"}])

    answer = technician_client.post("/assets/export/?q=dell&kind=printer", {"format": "csv"})

    assert len(answer.getvalue().decode().splitlines()) == 2


def test_a_search_stays_in_its_school(technician, stranger):
    asset = an_asset(technician, tag="FP-1")

    with scope(stranger.organisation):
        assert found("fp-1") == found("AST-0001") == []
    assert found("fp-1") == [asset.pk]


def test_nothing_found_is_said(technician, technician_client):
    an_asset(technician)

    assert "No asset found for “&lt;zebra&gt;”" in technician_client.get("/assets/?q=<zebra>").text
