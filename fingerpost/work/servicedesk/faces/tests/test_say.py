"""How it was: asked once, answered by anybody who has the link or by whom it concerns."""

from datetime import timedelta

import pytest
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.now import now, pretend
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions_moving
from fingerpost.work.servicedesk.tests.build import a_ticket, again, listed

from .. import actions, reading
from ..models import Face

pytestmark = pytest.mark.django_db
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
def face(head, technician, teacher):
    """Ted Brackley's projector is mended."""
    listed(head, teacher)
    ticket = a_ticket(technician, by=teacher)
    actions_moving.resolve(technician, [ticket], resolution="Plugged in")
    return Face.objects.get()


def path_of(face):
    return reading.address_of(face).partition("/help/")[2]


def test_opening_the_link_changes_nothing_and_a_button_says_it(face):
    address = f"/help/{path_of(face)}"

    assert "How was it?" in Client().get(address).text
    face.refresh_from_db()
    assert (face.is_good, face.said_at) == (None, None)
    assert "Thank you" in Client().post(address, {"face": "bad", "words": "Two days"}).text
    face.refresh_from_db()
    assert (face.is_good, face.words) == (False, "Two days")


def test_without_a_face_nothing_is_kept(face):
    page = Client().post(f"/help/{path_of(face)}", {"words": "Fine"})

    assert "Choose one of the two faces" in page.text
    face.refresh_from_db()
    assert face.said_at is None


def test_a_link_that_is_not_ours_or_too_old_opens_nothing(face):
    address = f"/help/{path_of(face)}"

    assert Client().get(f"{address[:-4]}abc/").status_code == 404
    with pretend(now() + timedelta(days=31)):
        assert Client().get(address).status_code == 404


def test_the_letter_carries_the_link(face):
    letter = Mail.objects.get(letter="resolved")

    assert reading.address_of(face) in LETTERS["resolved"].compose(**letter.about).plain()


def test_who_asked_says_it_on_their_request_and_nobody_else(face, teacher, technician):
    page = client_for(teacher).get(f"/help/requests/{face.ticket_id}/").text
    assert f'action="/help/requests/{face.pk}/how/"' in page

    client_for(teacher).post(f"/help/requests/{face.pk}/how/", {"face": "good"})
    face.refresh_from_db()
    assert face.is_good
    other = somebody("Una Thornby", Role.STAFF, teacher.organisation)
    with pytest.raises(NotAllowed):
        actions.say(other, face, is_good=False)


def test_a_request_is_asked_about_once_and_silence_is_counted(face, teacher, technician):
    actions_moving.reopen(teacher, again(face.ticket), reason="Dark again")
    actions_moving.resolve(technician, [again(face.ticket)], resolution="A new lamp")
    said = Face.objects.all().said_between(face.asked_at, now() + A_MINUTE)

    assert (said.asked, said.good, said.bad, said.silent) == (1, 0, 0, 1)
