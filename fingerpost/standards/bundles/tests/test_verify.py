import json
import stat
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.foundation.audit.models import Entry
from fingerpost.records.estate.actions import create
from fingerpost.standards.bundles import rules, signing
from fingerpost.standards.bundles.archive import NotABundle, packed, unpacked
from fingerpost.standards.bundles.verifying import opened

from .build import bundle, data_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.fixture
def held(digital_lead):
    create(digital_lead, name="Laptop", kind="laptop")
    return bundle(digital_lead)


@pytest.fixture
def file(held, tmp_path):
    path = tmp_path / "evidence.zip"
    path.write_bytes(data_of(held))
    return path


def said(file, *options):
    out = StringIO()
    call_command("verify", str(file), *options, stdout=out)
    return out.getvalue()


def altered(file, **changes):
    """The archive with some of its files other than they were, None for one taken away."""
    files = unpacked(file.read_bytes())
    for name, data in changes.items():
        files[name.replace("__", "/").replace("_dot_", ".")] = data
    file.write_bytes(packed({name: data for name, data in files.items() if data is not None}))


def test_a_bundle_as_it_was_signed_is_whole(file, held):
    told = said(file, "--key", signing.grouped(held.fingerprint).upper())

    assert "It is whole: 3 files" in told
    assert "signed with the key that you named" in told
    assert "still holds the entry" in told


def test_without_a_fingerprint_it_says_whose_word_it_is(file):
    assert "Whose key that is, no file can say" in said(file)


def test_another_fingerprint_is_refused(file):
    with pytest.raises(CommandError, match="Another key signed it"):
        said(file, "--key", "0" * 32)
    with pytest.raises(CommandError, match="A fingerprint has 32"):
        said(file, "--key", "3f9a")


def test_a_file_that_was_altered_is_refused(file):
    altered(file, evidence_dot_json=b'{"summary": "All met."}')

    with pytest.raises(CommandError, match=r"evidence\.json was altered after it was signed"):
        said(file)


def test_a_file_that_was_added_is_refused(file):
    altered(file, extra_dot_csv=b"x")

    with pytest.raises(CommandError, match=r"extra\.csv was added"):
        said(file)


def test_a_file_that_was_taken_away_is_refused(file):
    altered(file, index_dot_html=None)

    with pytest.raises(CommandError, match=r"index\.html is missing"):
        said(file)


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sig", "public_key.pem"])
def test_without_its_list_signature_or_key_it_is_no_bundle(file, name):
    altered(file, **{name.replace(".", "_dot_"): None})

    with pytest.raises(CommandError, match=f"it has no {name}"):
        said(file)


def test_a_list_that_was_altered_is_refused(file):
    listed = json.loads(unpacked(file.read_bytes())["manifest.json"]) | {"organisation": "Other"}
    text = json.dumps(listed, indent=1, sort_keys=True).encode()
    altered(file, manifest_dot_json=text)

    with pytest.raises(CommandError, match="The signature does not fit"):
        said(file)


def test_somebody_elses_key_in_its_place_is_refused(file, settings, tmp_path):
    settings.VAR = tmp_path / "other"
    settings.VAR.mkdir()
    altered(file, public_key_dot_pem=signing.public_half(signing.own_key()).encode())

    with pytest.raises(CommandError, match="not the one that signed it"):
        said(file)


def test_a_bundle_signed_anew_by_somebody_else_has_another_fingerprint(file, held, settings):
    (settings.VAR / "signing_key").unlink()

    assert signing.fingerprint_of(signing.public_half(signing.own_key())) != held.fingerprint
    assert "This installation signed it" not in said(file)


def test_where_the_record_was_cut_off_it_is_told(file, held):
    Entry.objects.filter(seq=opened(data_of(held)).manifest.entries).update(hash="0" * 64)

    with pytest.raises(CommandError, match="does not hold the entry"):
        said(file)


def test_a_file_that_is_too_long_is_not_read(file, monkeypatch):
    monkeypatch.setattr(rules, "largest", lambda day: 1_000_000)
    file.write_bytes(b"0" * 2_000_000)

    with pytest.raises(CommandError, match="more than 1 MB"):
        said(file)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True), by=st.integers(1, 255))
def test_one_byte_changed_anywhere_is_refused(held, where, by):
    data = bytearray(data_of(held))
    data[int(where * len(data))] ^= by

    with pytest.raises(NotABundle):
        opened(bytes(data))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True))
def test_one_cut_short_anywhere_is_refused(held, where):
    data = data_of(held)

    with pytest.raises(NotABundle):
        opened(data[: int(where * len(data))])


def test_the_key_is_readable_by_the_server_alone_and_stays(held, settings):
    place = settings.VAR / "signing_key"

    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert signing.own_fingerprint() == held.fingerprint


def test_a_key_that_cannot_be_read_is_told_and_never_replaced(held, settings, digital_lead):
    (settings.VAR / "signing_key").write_text("damaged")

    with pytest.raises(signing.NoKey, match="cannot be read"):
        bundle(digital_lead)
    assert (settings.VAR / "signing_key").read_text() == "damaged"


def test_the_page_says_what_a_file_proves(governor_client, file, held):
    upload = SimpleUploadedFile("evidence.zip", file.read_bytes())
    page = governor_client.post("/bundles/verify/", {"upload": upload, "fingerprint": ""})

    assert "It is whole" in page.text
    assert "the record of deeds still holds" in page.text


def test_the_page_refuses_a_file_that_was_altered(governor_client, file):
    altered(file, index_dot_html=b"<p>All met</p>")
    upload = SimpleUploadedFile("evidence.zip", file.read_bytes())
    page = governor_client.post("/bundles/verify/", {"upload": upload})

    assert "index.html was altered after it was signed" in page.text
    assert "It is whole" not in page.text


def test_the_fingerprint_stands_on_a_page_for_everybody(client, held):
    assert signing.grouped(held.fingerprint) in client.get("/bundles/key/").text


def test_looking_at_that_page_makes_no_key(client, settings):
    assert "Nothing has been signed here yet" in client.get("/bundles/key/").text
    assert not (settings.VAR / "signing_key").exists()
