import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from conftest import client_for
from fingerpost.records.estate.labels.models import PREFIX
from fingerpost.work.servicedesk.models import Message, Ticket

pytestmark = pytest.mark.django_db
TOLD = {"trouble": "dead", "words": "No light at all", "website": ""}


def test_a_label_leads_where_it_says(address):
    assert reverse("sticker:sticker", args=[address.code]) == address.path == PREFIX + address.code


def test_anybody_reports_a_fault_without_signing_in(client, address):
    answer = client.post(address.path, TOLD, follow=True)

    ticket = Ticket.objects.get()
    assert "Thank you" in answer.text
    assert (ticket.asset_id, ticket.description) == (address.asset_id, "No light at all")
    assert (ticket.summary, ticket.who) == ("It does not turn on", "Somebody not known")


def test_a_stranger_sees_the_number_of_the_asset_and_nothing_else(client, address):
    page = client.get(address.path)

    assert "FW-0187" in page.text
    for hidden in ("Visualiser", "Brackley", "SECRET", "Fernwhistle", "laptop"):
        assert hidden not in page.text
    assert page["X-Robots-Tag"] == "noindex, nofollow"


def test_the_code_may_be_typed_in_capitals(client, address):
    assert client.get(PREFIX + address.code.upper()).status_code == 200


def test_an_unknown_code_answers_as_any_page_that_is_missing(client, address):
    unknown, nowhere = client.get("/a/zzzzzzzz"), client.get("/nowhere/at/all/")

    assert unknown.status_code == nowhere.status_code == 404
    assert client.get("/a/zzzzzzzz/thanks").status_code == 404


def test_who_may_see_the_asset_goes_to_its_page(technician_client, address):
    answer = technician_client.get(address.path)

    assert answer.url == f"/assets/{address.asset_id}/"


def test_who_may_not_see_assets_gets_the_public_page(teacher, address):
    page = client_for(teacher).get(address.path)

    assert "Report a fault" in page.text
    assert "Visualiser" not in page.text


def test_somebody_of_another_school_gets_the_public_page(stranger_client, address):
    page = stranger_client.get(address.path)
    stranger_client.post(address.path, TOLD)

    assert "Visualiser" not in page.text
    assert Ticket.objects.get().asset_id == address.asset_id


def test_a_report_without_a_choice_is_asked_again_and_keeps_the_words(client, address):
    page = client.post(address.path, TOLD | {"trouble": ""})

    assert "Answer the question “What is wrong?”" in page.text
    assert "No light at all" in page.text
    assert not Ticket.objects.exists()


def test_a_program_that_fills_in_everything_is_thanked_and_forgotten(client, address):
    answer = client.post(address.path, TOLD | {"website": "https://evil.example"}, follow=True)

    assert "Thank you" in answer.text
    assert not Ticket.objects.exists()


def test_too_many_reports_of_one_asset_have_to_wait(client, address, settings):
    settings.PATIENCE = settings.PATIENCE | {"fault": {"network": (9, 900), "label": (2, 900)}}
    answers = [client.post(address.path, TOLD).status_code for _ in range(3)]

    assert answers == [302, 302, 429]
    assert Ticket.objects.count() == Message.objects.count() == 1


def test_tries_at_the_same_moment_all_count(client, address, settings, monkeypatch):
    settings.PATIENCE = settings.PATIENCE | {"fault": {"network": (9, 900), "label": (2, 900)}}
    monkeypatch.setattr(cache, "get_many", lambda keys: {})  # nobody sees yet what others try
    answers = [client.post(address.path, TOLD).status_code for _ in range(3)]

    assert answers == [302, 302, 429]


def test_trying_codes_is_stopped(client, address, settings):
    settings.PATIENCE = settings.PATIENCE | {"sticker": {"network": (2, 60), "label": (9, 60)}}
    answers = [client.get(f"/a/zzzzzzz{n}").status_code for n in range(3)]

    assert answers == [404, 404, 429]


def test_a_report_from_elsewhere_than_our_page_is_refused(address):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(address.path, TOLD).status_code == 403
    assert not Ticket.objects.exists()


@pytest.mark.parametrize("code", ["%00", "k7m2%00q9", "🦔", "k7-m2"])
def test_what_no_label_can_say_is_missing_on_every_database(client, code):
    assert client.get(PREFIX + code).status_code == 404
    assert client.get(f"{PREFIX}{code}/thanks").status_code == 404
