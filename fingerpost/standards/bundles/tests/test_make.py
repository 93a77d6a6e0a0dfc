import hashlib
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import MATRIX
from fingerpost.records.estate.actions import create
from fingerpost.standards.bundles import actions, rules
from fingerpost.standards.bundles.models import Bundle
from fingerpost.standards.bundles.reading import told_by
from fingerpost.standards.bundles.signing import grouped
from fingerpost.standards.bundles.verifying import opened
from fingerpost.standards.catalogue import family, requirement
from fingerpost.standards.judging.actions import attest
from fingerpost.standards.pacing.actions import open_family

from .build import FIRST, bundle, data_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


def test_a_bundle_is_made_signed_and_on_the_record(digital_lead):
    held = bundle(digital_lead)

    assert Entry.objects.get(deed="bundles.make").thing == f"bundles.Bundle {held.pk}"
    assert hashlib.sha256(data_of(held)).hexdigest() == held.sha256
    assert StoredFile.objects.get().kind == "zip"
    assert held.sha256 in str(Change.objects.filter(model="bundles.Bundle").get().fields)


def test_it_says_where_the_record_ended_before_it(digital_lead):
    entries = Entry.objects.count()
    told = told_by(bundle(digital_lead))

    assert told["record"]["entries"] == entries
    assert opened(data_of(Bundle.objects.get())).manifest.entries == entries


def test_it_tells_every_requirement_of_the_family_with_its_verdict(digital_lead):
    told = told_by(bundle(digital_lead))
    shown = [each for part in told["families"][0]["standards"] for each in part["requirements"]]

    assert [each["id"] for each in shown] == [each.id for each in family(FIRST).requirements]
    assert all(each["verdict"] and each["basis"] and each["strength"] for each in shown)
    assert told["families"][0]["edition"] == family(FIRST).edition.isoformat()
    assert "not evidenced" in told["summary"]


def test_it_tells_what_people_said_in_their_words_and_not_their_names(digital_lead):
    span = {"true_on": today(), "until": today() + timedelta(days=30)}
    attest(digital_lead, requirement("DLG-1.3"), verdict="met", words="Ten minutes a week.", **span)
    text = opened(data_of(bundle(digital_lead))).files["evidence.json"].decode()

    assert "Ten minutes a week." in text
    assert '"by statement"' in text
    assert digital_lead.name not in text


def test_it_names_what_it_leaves_out(digital_lead):
    open_family(digital_lead, family("it-support"))
    told = told_by(bundle(digital_lead))

    assert "Open, and not shown here: " in told["left_out"][0]
    assert family("cyber-security").title in told["left_out"][1]


def test_a_family_that_is_not_open_cannot_be_shown(digital_lead):
    with pytest.raises(ValidationError, match="Choose families that are open"):
        bundle(digital_lead, families=[FIRST, "cyber-security"])
    assert not Bundle.objects.exists()


def test_the_rows_behind_go_along_only_when_asked_for(digital_lead):
    create(digital_lead, name="Laptop of Ms Thistle", kind="laptop")

    assert "rows/assets.csv" not in opened(data_of(bundle(digital_lead))).files
    held = bundle(digital_lead, with_rows=True)
    assert "Laptop of Ms Thistle" in opened(data_of(held)).files["rows/assets.csv"].decode()
    assert held.rows == 1


def test_rows_that_somebody_may_not_take_out_stay_behind(digital_lead, monkeypatch):
    create(digital_lead, name="Laptop", kind="laptop")
    monkeypatch.setitem(MATRIX, "assets.export", frozenset())

    assert "rows/assets.csv" not in opened(data_of(bundle(digital_lead, with_rows=True))).files


def test_a_governor_may_not_make_one(governor):
    with pytest.raises(NotAllowed):
        actions.make(governor, families=[FIRST])


def test_the_viewer_says_what_people_wrote_and_runs_nothing_of_it(digital_lead):
    evil = "<script>alert(1)</script></style><img src=x onerror=alert(1)>"
    span = {"true_on": today(), "until": today() + timedelta(days=30)}
    attest(digital_lead, requirement("DLG-1.3"), verdict="met", words=evil, **span)
    page = opened(data_of(bundle(digital_lead))).files["index.html"].decode()

    assert "&lt;script&gt;alert(1)" in page
    assert not re.search(r"<script|<img|<link|https?://(?!www\.w3)", page)
    assert page.count("</style>") == 1


def test_the_viewer_says_the_fingerprint_and_that_it_checks_nothing(digital_lead):
    held = bundle(digital_lead)
    page = opened(data_of(held)).files["index.html"].decode()

    assert grouped(held.fingerprint) in page
    assert "checks nothing" in page


def test_one_too_large_is_refused(digital_lead, monkeypatch):
    monkeypatch.setattr(rules, "largest", lambda day: 1_000)

    with pytest.raises(DomainError, match="Leave the rows out"):
        bundle(digital_lead)
    assert not Bundle.objects.exists()
