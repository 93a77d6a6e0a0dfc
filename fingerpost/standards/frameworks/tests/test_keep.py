"""Keeping a framework, another edition of it, and putting it away."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for, somebody
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.frameworks import actions
from fingerpost.standards.frameworks.models import Draft, Framework, Node

from .build import LIBRARY, OURS, load, node

pytestmark = pytest.mark.django_db
NEWER = OURS.replace("2026-09-01", "2027-01-04").replace("Every trolley is", "Each trolley is")
HOME = "/standards/frameworks/"


def test_a_file_is_looked_through_before_it_is_kept(digital_lead):
    client = client_for(digital_lead)
    upload = SimpleUploadedFile("lamp.yaml", LIBRARY.encode())
    page = client.post(f"{HOME}load/", {"upload": upload}, follow=True)

    assert "3 entries read, 2 to be answered. Nothing is kept yet." in page.text
    assert not Framework.objects.exists()
    client.post(f"{HOME}load/{Draft.objects.get().pk}/keep/")
    assert "0 of 2 answered" in client.get(HOME).text
    assert not Draft.objects.exists()


def test_a_file_that_is_refused_says_where_on_the_form(digital_lead):
    upload = SimpleUploadedFile("x.yaml", OURS.replace("DLG-1.7", "XYZ-1").encode())
    page = client_for(digital_lead).post(f"{HOME}load/", {"upload": upload})

    assert "Line 12: “XYZ-1” is no requirement of our catalogue" in page.text
    assert not Draft.objects.exists()


def test_another_school_keeps_no_draft_of_ours(digital_lead, other_school):
    upload = SimpleUploadedFile("lamp.yaml", LIBRARY.encode())
    draft = actions.look_through(digital_lead, upload=upload)
    with scope(other_school):
        stranger = somebody("Quill Fenwick", Role.HEADTEACHER, other_school)

    assert client_for(stranger).post(f"{HOME}load/{draft.pk}/keep/").status_code == 404
    assert client_for(digital_lead).get(f"{HOME}load/{draft.pk}/").status_code == 200


def test_a_draft_that_names_what_is_asked_no_more_is_chosen_anew(digital_lead):
    upload = SimpleUploadedFile("ours.yaml", OURS.encode())
    draft = actions.look_through(digital_lead, upload=upload)
    Draft.objects.update(text=OURS.replace("DLG-1.7", "DLG-99"))

    page = client_for(digital_lead).get(f"{HOME}load/{draft.pk}/", follow=True).text
    assert "“DLG-99” is no requirement of our catalogue" in page


def test_in_a_newer_edition_unchanged_rows_stand_and_reworded_ones_are_new(digital_lead):
    load(digital_lead)
    same, reworded = node("TST-1.1"), node("TST-1.2")

    load(digital_lead, NEWER)

    assert Framework.objects.get().edition == date(2027, 1, 4)
    assert node("TST-1.1") == same
    assert node("TST-1.2") != reworded
    assert Node.objects.get(pk=reworded.pk).until == date(2027, 1, 4)


def test_what_a_newer_edition_drops_ends(digital_lead):
    load(digital_lead, LIBRARY)
    dropped = LIBRARY[: LIBRARY.index("    - urn: urn:lamp:a2")]

    load(digital_lead, dropped)

    assert [each.ref for each in Node.objects.standing()] == ["urn:lamp:a", "urn:lamp:a1"]


def test_the_same_file_again_changes_nothing(digital_lead):
    load(digital_lead)
    before = list(Node.objects.values_list("pk", "until"))

    load(digital_lead)

    assert list(Node.objects.values_list("pk", "until")) == before


def test_an_older_edition_is_refused(digital_lead):
    load(digital_lead, NEWER)

    with pytest.raises(DomainError, match="4 January 2027, and this one is older"):
        load(digital_lead)


def test_looking_through_a_newer_edition_tells_what_changes(digital_lead):
    load(digital_lead)
    upload = SimpleUploadedFile("new.yaml", NEWER.encode())
    draft = actions.look_through(digital_lead, upload=upload)
    text = client_for(digital_lead).get(f"{HOME}load/{draft.pk}/").text

    assert "Now asks something else: 1" in text
    assert "Was: Every trolley is locked" in text


def test_put_away_it_leaves_the_list_and_comes_back_by_its_file(digital_lead):
    framework = load(digital_lead)
    client = client_for(digital_lead)

    client.post(f"/standards/own-{framework.pk}/archive/")
    assert not Framework.objects.standing().exists()
    assert client.get(f"/standards/requirement/own-{node('TST-1.1').pk}/").status_code == 404

    assert load(digital_lead) == framework
    assert Framework.objects.standing().exists()


def test_a_school_reads_what_its_trust_keeps_and_changes_nothing(trust, school, digital_lead):
    with scope(trust):
        director = somebody("Tom Beckside", Role.TRUST_IT_LEAD, trust)
        framework = load(director)

    assert "kept by your trust" in client_for(digital_lead).get(HOME).text
    assert client_for(digital_lead).get(f"/standards/own-{framework.pk}/").status_code == 200
    with pytest.raises(DomainError, match="Your trust keeps this framework"):
        actions.archive(digital_lead, framework)


def test_only_some_load(school):
    reader = somebody("Rita Reader", Role.GOVERNOR, school)

    assert client_for(reader).get(HOME).status_code == 200
    assert client_for(reader).get(f"{HOME}load/").status_code == 403
    with pytest.raises(NotAllowed):
        load(reader)


def test_another_school_sees_nothing_of_it(digital_lead, other_school):
    load(digital_lead)

    with scope(other_school):
        stranger = somebody("Quill Fenwick", Role.HEADTEACHER, other_school)
    assert "Three Signs" not in client_for(stranger).get(HOME).text
