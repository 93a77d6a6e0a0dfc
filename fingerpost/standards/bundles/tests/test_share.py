from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now, pretend, today
from fingerpost.records.estate.actions import create
from fingerpost.standards.bundles import actions
from fingerpost.standards.bundles.models import Look, Share

from .build import bundle, data_of, share

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.fixture
def held(digital_lead):
    return bundle(digital_lead)


@pytest.fixture
def shared(digital_lead, held):
    return share(digital_lead, held)


@pytest.fixture
def address(shared):
    made, secret = shared
    return f"/shared/{made.organisation_id}/{secret}/"


def test_sharing_goes_on_the_record_and_the_secret_nowhere(shared):
    _, secret = shared

    assert Entry.objects.filter(deed="bundles.share").exists()
    with connection.cursor() as cursor:
        for table in ("bundles_share", "audit_change", "audit_detail"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
            assert secret not in str(cursor.fetchall())


def test_whoever_has_the_link_reads_it_without_signing_in(client, address, school):
    page = client.get(address)

    assert "Shared with Ines Underwood, Harbour Mutual by Dita Fernside until" in page.text
    assert f"{school.name}: evidence as at" in page.text
    assert "DLG-2.5" in page.text


def test_whoever_has_the_link_takes_the_very_file(client, address, held):
    answer = client.get(f"{address}file/")

    assert answer.content == data_of(held)
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("way", ["", "file/"])
def test_the_page_is_kept_by_nobody_and_found_by_nobody(client, address, way):
    answer = client.get(address + way)

    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_every_use_is_noted_and_shown_to_whoever_shared_it(
    client, address, shared, digital_lead_client
):
    client.get(address)
    client.get(f"{address}file/")

    assert list(Look.objects.order_by("pk").values_list("what", flat=True)) == ["look", "download"]
    assert Entry.objects.filter(deed="bundles.look").count() == 2
    page = digital_lead_client.get(f"/bundles/shares/{shared[0].pk}/")
    assert "The link was used 2 times" in page.text
    assert "Took the file" in page.text


def test_the_last_day_is_the_last_one(client, address, shared):
    with pretend(now() + timedelta(days=7)):
        assert client.get(address).status_code == 200
    with pretend(now() + timedelta(days=8)):
        assert client.get(address).status_code == 404
        assert client.get(f"{address}file/").status_code == 404


def test_a_share_that_was_ended_opens_nothing_at_once(client, address, shared, digital_lead):
    actions.withdraw(digital_lead, shared[0])

    assert client.get(address).status_code == 404
    assert not Look.objects.exists()
    with pytest.raises(DomainError, match="Dita Fernside ended it"):
        actions.withdraw(digital_lead, shared[0])


@pytest.mark.parametrize("days", [-1, 91])
def test_a_day_too_far_away_is_refused(digital_lead, held, days):
    with pytest.raises(ValidationError, match="Enter a day from today to"):
        share(digital_lead, held, until=today() + timedelta(days=days))
    assert share(digital_lead, held, until=today() + timedelta(days=90))


def test_a_technician_may_not_share(technician, held):
    with pytest.raises(NotAllowed):
        share(technician, held)


def test_a_bundle_with_rows_is_for_whoever_took_them_out(digital_lead, head):
    create(digital_lead, name="Laptop", kind="laptop")
    held = bundle(digital_lead, with_rows=True)

    with pytest.raises(NotAllowed, match="whoever took them out"):
        share(head, held)
    assert client_for(head).get(f"/bundles/{held.pk}/download/").status_code == 403
    assert client_for(head).get(f"/bundles/{held.pk}/share/").status_code == 403
    assert client_for(digital_lead).get(f"/bundles/{held.pk}/download/").status_code == 200
    assert share(digital_lead, held)


def test_the_link_of_one_school_opens_nothing_of_another(client, shared, other_school):
    _, secret = shared

    assert client.get(f"/shared/{other_school.pk}/{secret}/").status_code == 404
    assert client.get(f"/shared/0/{secret}/").status_code == 404


def test_trying_links_is_stopped(client, school, settings):
    settings.PATIENCE = settings.PATIENCE | {"share": {"network": (2, 60), "link": (9, 60)}}
    answers = [client.get(f"/shared/{school.pk}/guess-{n}/") for n in range(3)]

    assert [each.status_code for each in answers] == [404, 404, 429]
    assert answers[2]["Retry-After"] == "60"


def test_a_file_altered_on_the_server_is_not_shown(client, address, held, settings):
    folder = settings.VAR / "files" / str(held.organisation_id)
    next(folder.glob("*/*")).write_bytes(b"altered")

    assert client.get(address).status_code == 410
    assert client.get(f"{address}file/").status_code == 410


def test_the_link_is_told_once_by_the_page(digital_lead_client, held):
    told = {"name": "Ines Underwood", "works_for": "Harbour Mutual", "until": today()}
    page = digital_lead_client.post(f"/bundles/{held.pk}/share/", told)
    made = Share.objects.get()

    assert f"/shared/{held.organisation_id}/" in page.text
    assert "/shared/" not in digital_lead_client.get(f"/bundles/shares/{made.pk}/").text


def test_the_page_ends_a_share(digital_lead_client, shared):
    page = digital_lead_client.post(f"/bundles/shares/{shared[0].pk}/withdraw/", follow=True)

    assert "The link opens nothing any more" in page.text
    assert Share.objects.get().withdrawn_by == "Dita Fernside"


def test_another_school_sees_neither_bundle_nor_share(stranger_client, shared, held):
    assert stranger_client.get(f"/bundles/{held.pk}/").status_code == 404
    assert stranger_client.get(f"/bundles/shares/{shared[0].pk}/").status_code == 404
