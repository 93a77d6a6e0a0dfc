"""Attaching and removing: allowed, on the record, and never more bytes than rows."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files import store
from fingerpost.foundation.files.actions import attach, detach, sweep
from fingerpost.foundation.files.limits import MEGABYTE
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import now
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.permissions import Role

from .build import PDF, laptop, upload


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.fixture
def asset(technician):
    return laptop(technician)


def kept(school):
    return [path.name for path, _ in store.stored(school.pk)]


def test_a_file_is_kept_with_its_name_kind_size_and_hash(school, technician, asset):
    file = attach(technician, asset, upload=upload())

    assert (file.name, file.kind, file.size) == ("Certificate of disposal.pdf", "pdf", len(PDF))
    assert (file.by, file.account) == ("Tess Wickham", technician.account_id)
    assert store.read(school.pk, file.sha256) == PDF


def test_attaching_is_on_the_record_of_the_asset(technician, asset):
    attach(technician, asset, upload=upload())

    assert Entry.objects.latest("seq").deed == "files.attach"
    history = Change.objects.filter(model="estate.Asset", object_id=asset.pk)
    assert history.latest("pk").entry.deed == "files.attach"


def test_the_same_file_twice_is_refused_and_on_another_asset_is_kept_once(
    school, technician, asset
):
    attach(technician, asset, upload=upload())
    with pytest.raises(DomainError, match="attached already, as Certificate"):
        attach(technician, asset, upload=upload(name="again.pdf"))

    attach(technician, laptop(technician), upload=upload())
    assert len(kept(school)) == 1


def test_a_file_too_large_is_refused_unread(technician, asset):
    large = SimpleUploadedFile("film.pdf", PDF)
    large.size, large.file = 11 * MEGABYTE, None

    with pytest.raises(DomainError, match="more than 10 MB"):
        attach(technician, asset, upload=large)


def test_a_governor_attaches_nothing_to_an_asset(school, governor, asset):
    with pytest.raises(NotAllowed):
        attach(governor, asset, upload=upload())
    assert kept(school) == []


def test_a_kind_of_record_that_carries_no_files_is_refused(head):
    with pytest.raises(NotAllowed, match="carries no files"):
        attach(head, add_person(head, name="Ada Fernhill"), upload=upload())


def test_removing_takes_the_bytes_with_the_last_reference_only(
    school, technician, asset, django_capture_on_commit_callbacks
):
    first = attach(technician, asset, upload=upload())
    second = attach(technician, laptop(technician), upload=upload())

    for file, left in ((first, 1), (second, 0)):
        with django_capture_on_commit_callbacks(execute=True):
            detach(technician, file)
        assert (StoredFile.objects.count(), len(kept(school))) == (left, left)


def test_removing_is_for_those_who_may_change_the_asset(governor, technician, asset):
    file = attach(technician, asset, upload=upload())

    with pytest.raises(NotAllowed):
        detach(governor, file)


def test_bytes_that_nobody_claims_are_swept_after_a_day(school, technician, asset):
    attach(technician, asset, upload=upload())
    store.put(school.pk, b"left behind by a crash")

    assert sweep(school) == 0
    assert sweep(school, now() + timedelta(days=2)) == 1
    assert len(kept(school)) == 1


def test_the_page_attaches_and_leads_back(technician, asset):
    client = client_for(technician)
    answer = client.post(f"/files/attach/asset/{asset.pk}/", {"upload": upload()}, follow=True)

    assert answer.redirect_chain == [(f"/assets/{asset.pk}/", 302)]
    assert "Certificate of disposal.pdf is attached" in answer.text


def test_the_page_says_why_a_file_is_refused(technician, asset):
    answer = client_for(technician).post(
        f"/files/attach/asset/{asset.pk}/", {"upload": upload(b"MZ\0\0", "setup.pdf")}
    )

    assert "This is a program" in answer.text


def test_the_page_asks_for_a_file_when_there_is_none(technician, asset):
    answer = client_for(technician).post(f"/files/attach/asset/{asset.pk}/", {"x": "1"})

    assert "Choose a file" in answer.text


def test_the_page_of_a_kind_without_files_does_not_exist(school):
    client = client_for(somebody("Tess Wickham", Role.IT_SUPPORT, school))

    assert client.get("/files/attach/person/1/").status_code == 404


def test_removing_asks_first(technician, asset):
    file = attach(technician, asset, upload=upload())
    client = client_for(technician)

    assert "cannot be brought back" in client.get(f"/files/{file.pk}/remove/").text
    client.post(f"/files/{file.pk}/remove/")
    assert not StoredFile.objects.exists()


def test_the_page_of_the_asset_shows_its_files_and_what_became_of_them(technician, asset):
    file = attach(technician, asset, upload=upload())
    client = client_for(technician)
    page = client.get(f"/assets/{asset.pk}/").text
    assert f'href="/files/{file.pk}/"' in page
    assert "PDF, 1 kB, by Tess Wickham" in page

    detach(technician, file)
    page = client.get(f"/assets/{asset.pk}/").text
    assert "No files are attached" in page
    assert "File removed" in page


def test_whoever_may_only_look_is_offered_no_form(dpo, technician, asset):
    attach(technician, asset, upload=upload())
    page = client_for(dpo).get(f"/assets/{asset.pk}/").text

    assert "Certificate of disposal.pdf" in page
    assert "multipart/form-data" not in page
