import pytest

from conftest import client_for
from fingerpost.foundation.errors import NotAllowed
from fingerpost.work.servicedesk.actions_setting import keep_phrase
from fingerpost.work.servicedesk.models import Phrase
from fingerpost.work.servicedesk.phrases import filled, resolutions

from .build import a_room

pytestmark = pytest.mark.django_db


def test_a_phrase_is_filled_in_for_a_ticket(ticket):
    said = filled("Dear {name}, {reference} in {room}: I mend {thing}. {x}", ticket)

    assert said == "Dear Ted Brackley, IT-0001 in B12: I mend it. {x}"


def test_usual_words_stand_on_the_buttons_until_the_school_has_its_own(technician):
    assert "Restarted it" in resolutions()

    keep_phrase(technician, None, title="Lamp", text="New lamp", resolves=True)
    keep_phrase(technician, None, title="Soon", text="I am on my way", resolves=False)
    assert resolutions() == ["New lamp"]


def test_phrases_are_kept_changed_and_dropped(technician_client):
    told = {"title": "Soon", "text": "I am on my way"}
    assert "Soon" in technician_client.post("/desk/phrases/", told, follow=True).text
    phrase = Phrase.objects.get()

    technician_client.post(f"/desk/phrases/{phrase.pk}/", told | {"title": "At once"})
    assert Phrase.objects.get().title == "At once"
    technician_client.post(f"/desk/phrases/{phrase.pk}/drop/")
    assert not Phrase.objects.exists()


def test_who_works_no_desk_keeps_no_phrases(dpo, technician):
    with pytest.raises(NotAllowed):
        keep_phrase(dpo, None, title="Lamp", text="New lamp", resolves=True)

    assert keep_phrase(technician, None, title="Lamp", text="New lamp", resolves=True)


def test_a_ticked_room_is_a_room_of_exams_until_it_is_not(technician, technician_client, teacher):
    hall = a_room(technician, "Hall")
    technician_client.post("/desk/exam-rooms/", {"rooms": [hall.pk]})
    assert "checked" in technician_client.get("/desk/exam-rooms/").text

    technician_client.post("/desk/exam-rooms/", {"anything": ""})
    assert "checked" not in technician_client.get("/desk/exam-rooms/").text
    assert client_for(teacher).get("/desk/exam-rooms/").status_code == 403
