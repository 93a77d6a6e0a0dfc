"""A list against the asset register: where each row is found, and what is said of it."""

import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.comparisons.actions import AlreadyCompared, Asked
from fingerpost.foundation.comparisons.models import Comparison, ComparisonRow, Upload

from .build import address, bring, compare, deeds, enter, nothing_waits, proposed, rows, titles

pytestmark = pytest.mark.django_db


def test_rows_are_found_in_both_only_here_and_only_there(technician):
    both = enter(technician, "AB-1234")
    enter(technician, "CD-5678")
    done = compare(client_for(technician), "PC1,ab 1234,,,,,", "PC2,XX-9999,,,,,")

    assert (done.both, done.only_here, done.only_there) == (1, 1, 1)
    assert rows(done, "both")[0].thing == both.pk
    assert titles(done, "only-there") == ["PC2"]
    assert nothing_waits()


def test_a_row_without_a_serial_number_is_found_by_its_tag(technician):
    asset = enter(technician, "", tag="FW 0012")
    done = compare(client_for(technician), "PC1,To be filled by O.E.M.,fw 0012,,,,")

    assert [row.thing for row in rows(done, "both")] == [asset.pk]


def test_a_time_stands_as_the_house_writes_times_and_other_words_as_they_came(technician):
    client = client_for(technician)
    done = compare(
        client, "PC1,XX-1,,,,2026-01-19 13:20:22.0000000,", "PC2,XX-2,,,,Never since March,"
    )

    page = client.get(address("show", done.pk) + "?show=only-there").text
    assert "19 January 2026 at 13:20" in page
    assert "13:20:22" not in page
    assert "Never since March" in page


def test_a_placeholder_is_never_matched_and_said_so(technician):
    enter(technician, "0123456789")
    done = compare(client_for(technician), "PC1,0123456789,,,,,")
    page = client_for(technician).get(address("show", done.pk) + "?show=aside").text

    assert (done.both, done.aside) == (0, 2)
    assert "is a placeholder" in page
    assert "2 rows were set aside" in page


def test_what_differs_is_listed_and_what_means_the_same_is_not(technician):
    values = {"model": "ProBook 450 G8", "assigned_to": "Ted Brackley"}
    enter(technician, "S1AAAA", **values)
    enter(technician, "S2AAAA", **values)
    done = compare(
        client_for(technician),
        "PC1,S1AAAA,,HP ProBook 450 G8,t.brackley@school.example,,",
        "PC2,S2AAAA,,ThinkPad L13,una.thornby@school.example,,",
    )

    (differing,) = rows(done, "differs")
    assert (done.both, done.differing) == (2, 1)
    assert [each[0] for each in differing.differs] == ["Model", "User"]


def test_of_one_row_that_fits_two_assets_both_are_named(technician):
    one = enter(technician, "S1AAAA", tag="T1")
    other = enter(technician, "S2AAAA", tag="T2")
    done = compare(client_for(technician), "PC1,S1AAAA,T2,,,,")

    said = ["More than one fits", f"{one} or {other}", "PC1"]
    assert rows(done, "differs")[0].differs == [said]
    assert done.only_here == 0


def test_what_is_disposed_of_here_and_seen_there_differs(technician):
    enter(technician, "S1AAAA", status="lost")
    done = compare(client_for(technician), "PC1,S1AAAA,,,,,")

    assert rows(done, "differs")[0].differs == [["Status", "Lost", "Still in that list"]]


def test_kinds_that_the_list_does_not_name_are_not_only_here(technician):
    enter(technician, "S1AAAA", kind="display")
    enter(technician, "S2AAAA", kind="laptop")
    done = compare(client_for(technician), "PC1,ZZ9999,,,,,")
    page = client_for(technician).get(address("show", done.pk)).text

    assert done.only_here == 1
    assert "Only these kinds are expected in it: laptop, desktop, tablet" in page


def test_nothing_of_a_personal_device_is_kept_but_that_there_is_one(technician):
    client = client_for(technician)
    brought = bring(client, "Zoe’s phone,ZOE12345,,,,,Personal", "PC2,S2AAAA,,,,,Corporate")
    assert "Zoe" not in str(Upload.objects.get().rows)
    assert "1 more is somebody" in client.get(brought.url).text
    done = compare(client, "Zoe’s phone,ZOE12345,,,,,Personal", "PC2,S2AAAA,,,,,Corporate")

    assert (done.personal, done.there, done.only_there) == (1, 2, 1)
    kept = [
        *ComparisonRow.objects.values_list("told", "title"),
        *Change.objects.values_list("fields"),
    ]
    assert "Zoe" not in str(kept)


def test_our_asset_that_the_list_calls_personal_differs(technician):
    enter(technician, "S1AAAA")
    done = compare(client_for(technician), "PC1,S1AAAA,,,,,BYOD")

    (row,) = rows(done, "differs")
    assert (row.differs[-1][0], row.told, done.personal) == ("Ownership", {}, 0)


def test_the_same_row_twice_counts_once(technician):
    done = compare(client_for(technician), "PC1,S1AAAA,,,,,", "PC1,S1 AAAA,,,,,")

    assert (done.only_there, done.aside) == (1, 1)


def test_columns_that_must_not_come_in_are_not_kept(technician):
    brought = bring(client_for(technician), "S1AAAA,SEND K", headings="Serial,SEN status")

    assert Upload.objects.get().rows == [["S1AAAA", ""]]
    assert "SEN status" in client_for(technician).get(brought.url).text


def test_without_a_column_to_compare_by_nothing_is_compared(technician):
    client = client_for(technician)
    brought = bring(client, "S1AAAA,x", headings="Serial,Note")

    assert "Say which column holds" in client.post(brought.url, {"kinds": ["laptop"]}).text
    assert not Comparison.objects.exists()


def test_pressing_twice_compares_once_and_shows_it(technician):
    client = client_for(technician)
    brought = bring(client, "PC1,S1AAAA,,,,,")
    sent = {"kinds": ["laptop"], **proposed(client.get(brought.url).text)}
    assert client.post(brought.url, sent).status_code == 302

    again = client.post(brought.url, sent)
    assert (again.status_code, again.url) == (302, address("show", Comparison.objects.get().pk))
    assert client_for(technician).post(brought.url, sent).status_code == 404


def test_a_list_that_another_press_compared_meanwhile_is_not_compared_again(technician):
    bring(client_for(technician), "PC1,S1AAAA,,,,,")
    held, asked = Upload.objects.get(), Asked({1: "serial"}, ["laptop"])
    deeds().compare(technician, Upload.objects.get(), asked)

    with pytest.raises(AlreadyCompared):
        deeds().compare(technician, held, asked)
    assert Comparison.objects.count() == 1


def test_a_list_of_another_kind_needs_a_name(technician):
    client = client_for(technician)
    assert "Enter what this list is called" in bring(client, "a,S1AAAA", source="other").text

    done = compare(client, "PC1,S1AAAA,,,,,", source="other", source_name="Phone contract")
    assert done.source_name == "Phone contract"


def test_an_unreadable_file_is_refused_by_name(technician):
    answer = bring(client_for(technician), headings="\x00\x01\x02")

    assert answer.status_code == 200
    assert "There is a problem" in answer.text


def test_another_schools_assets_are_not_compared(technician, stranger, other_school):
    enter(technician, "S1AAAA")
    client = client_for(stranger)
    client.post(address("start"))
    brought = bring(client, "PC1,S1AAAA,,,,,")
    client.post(brought.url, {"kinds": ["laptop"], "column_0": "name", "column_1": "serial"})

    with_scope = Comparison.objects.count()
    assert with_scope == 0
    page = client.get(address("index")).text
    assert "Microsoft Intune" in page
