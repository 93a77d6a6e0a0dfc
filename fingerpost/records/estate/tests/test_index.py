import pytest

from fingerpost.foundation.registers.listing import SIZE

from .build import TODAY, an_asset, shelved

pytestmark = pytest.mark.django_db


def test_an_empty_register_says_how_to_fill_it(technician_client):
    page = technician_client.get("/assets/")

    assert "No assets yet" in page.text
    assert 'href="/assets/import/"' in page.text
    assert 'href="/assets/new/"' in page.text


def test_a_reader_of_an_empty_register_is_offered_nothing_they_may_not_do(dpo_client):
    page = dpo_client.get("/assets/")

    assert "No assets yet" in page.text
    assert "/assets/new/" not in page.text


def test_the_list_shows_what_the_school_holds(technician, technician_client):
    an_asset(technician, tag="FP-1", assigned_to="Year 4", location="Room 3")
    an_asset(technician, name="Lost laptop", status="lost")

    page = technician_client.get("/assets/")

    assert "1 asset in the register" in page.text
    assert all(each in page.text for each in ("AST-0001", "FP-1", "Year 4", "Room 3", "not set"))
    assert "Lost laptop" not in page.text


def test_a_facet_shows_its_count_and_opens_what_it_counts(technician, technician_client):
    an_asset(technician, name="Lost laptop", status="lost")

    assert '<a href="?status=lost">Lost</a>' in technician_client.get("/assets/").text
    assert "Lost laptop" in technician_client.get("/assets/?status=lost").text


def test_a_hole_is_the_headline_and_leads_to_its_mending(technician, technician_client):
    an_asset(technician)

    page = technician_client.get("/assets/?missing=review&kind=laptop")

    assert "<h1>1 asset without a review date: laptop</h1>" in page.text
    assert 'href="/assets/mend/?kind=laptop&amp;missing=review"' in page.text


def test_a_reader_is_not_led_to_mending(technician, dpo_client):
    an_asset(technician)

    assert "/assets/mend/" not in dpo_client.get("/assets/?missing=review").text


def test_pages_lead_forth_and_back(school, technician_client):
    shelved(school, [{"name": f"Laptop {n:03}"} for n in range(SIZE + 1)])

    first = technician_client.get("/assets/")
    second = technician_client.get("/assets/?after=laptop 049~50")

    assert 'rel="next"' in first.text
    assert 'rel="prev"' not in first.text
    assert "Laptop 050" in second.text
    assert 'rel="prev"' in second.text


def test_a_review_date_that_passed_says_so(technician, technician_client):
    an_asset(technician, review_on=TODAY.replace(year=2020))

    assert "21 November 2020, passed" in technician_client.get("/assets/").text


def test_roles_without_the_permission_do_not_see_the_list(governor_client, teacher_client):
    assert governor_client.get("/assets/").status_code == 403
    assert teacher_client.get("/assets/").status_code == 403


def test_another_school_sees_neither_row_nor_count(technician, stranger_client):
    an_asset(technician, name="Ours alone")

    page = stranger_client.get("/assets/")

    assert "No assets yet" in page.text
    assert "Ours alone" not in page.text


def test_every_page_of_the_list_asks_as_many_questions(
    school, technician_client, django_assert_num_queries
):
    shelved(school, [{"name": f"Laptop {n:03}"} for n in range(SIZE * 2 + 1)])
    technician_client.get("/assets/")

    for address in ("", "?after=laptop 049~50", "?kind=laptop&status=in-use&sort=review"):
        with django_assert_num_queries(6):
            technician_client.get(f"/assets/{address}")
