"""Files of a letter are attached to its request; what is not kept is named."""

import pytest

from fingerpost.foundation.actor import system
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.files.tests.build import PDF
from fingerpost.foundation.people.actions import add_person
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk.incoming import actions, invites, opening
from fingerpost.work.servicedesk.incoming.letter import Attached
from fingerpost.work.servicedesk.models import Message, Ticket

from .build import message

PNG = b"\x89PNG\r\n\x1a\n\0\0"
INVITE = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Look at the\\, projector
DTSTART:20260702T090000Z
DTEND;TZID=Europe/London:20260702T110000
LOCATION:Hall
ORGANIZER;CN=Ted:mailto:ted@fernwhistle.example
DESCRIPTION:Bring the
  ladder
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def ted(head, settings, tmp_path):
    settings.VAR = tmp_path
    return add_person(head, name="Ted Brackley", email="ted@fernwhistle.example")


@pytest.fixture
def take_in(school):
    def taken(*files, html="", **headers):
        made = message(**headers)
        if html:
            made.add_alternative(html, subtype="html")
        for data, kind, name, identity in files:
            made.add_attachment(data, *kind.split("/"), filename=name, cid=identity)
        return actions.take_in(system(school), made.as_bytes())

    return taken


SHOT = (PNG, "image/png", "screen.png", "<shot@x>")


@pytest.mark.django_db
def test_files_are_attached_and_others_named(ted, take_in):
    program = (b"MZ\x90\0", "application/octet-stream", "tool.exe", None)

    arrival = take_in(SHOT, (PDF, "application/pdf", "note.pdf", None), program)

    assert {each.name for each in StoredFile.objects.all()} == {"screen.png", "note.pdf"}
    assert StoredFile.objects.first().thing == arrival.ticket
    assert "[tool.exe was not kept. This is a program." in arrival.ticket.description


@pytest.mark.django_db
def test_an_answer_brings_only_what_is_new(ted, take_in):
    first = take_in(SHOT)
    more = (PDF, "application/pdf", "note.pdf", None)

    take_in(SHOT, more, message_id="<two@x>", in_reply_to="<one@fernwhistle.example>")

    assert StoredFile.objects.count() == 2
    assert Message.objects.get().ticket == first.ticket


@pytest.mark.django_db
def test_files_of_what_waited_come_with_it(ted, take_in, technician):
    arrival = take_in(SHOT, **{"from": "amy@elsewhere.example"})
    assert not StoredFile.objects.exists()

    actions.open_request(technician, arrival, requester=ted)

    assert StoredFile.objects.get().thing == Ticket.objects.get()


@pytest.mark.django_db
def test_a_letter_is_shown_as_it_was_written(ted, take_in, technician_client):
    page = '<p onclick="x()">Dark</p><img src="cid:shot@x"><img src="https://spy.example/p.gif">'
    arrival = take_in(SHOT, html=page)

    shown = technician_client.get(f"/desk/e-mail/{arrival.pk}/").text
    assert f'<img src="/desk/e-mail/{arrival.pk}/pictures/0/">' in shown
    assert "spy.example" not in shown
    assert "onclick" not in shown
    answer = technician_client.get(f"/desk/e-mail/{arrival.pk}/pictures/0/")
    assert (answer.content, answer["Content-Type"]) == (PNG, "image/png")
    assert technician_client.get(f"/desk/e-mail/{arrival.pk}/pictures/1/").status_code == 410
    assert (
        f"/desk/e-mail/{arrival.pk}/" in technician_client.get(f"/desk/{arrival.ticket_id}/").text
    )


@pytest.mark.django_db
def test_mail_of_a_sensitive_request_is_not_for_everybody(
    ted, take_in, technician, technician_client
):
    arrival = take_in()
    place = f"/desk/e-mail/{arrival.pk}/"
    assert technician_client.get(place).status_code == 200

    desk.change(technician, arrival.ticket, is_sensitive=True)

    assert technician_client.get(place).status_code == 404
    assert technician_client.get(f"{place}as-it-came/").status_code == 404
    assert "Board dark" not in technician_client.get("/desk/e-mail/?show=all").text


def test_an_invitation_is_text():
    assert invites.as_text(INVITE) == (
        "What: Look at the, projector\nFrom: 2 July 2026, 10:00\nUntil: 2 July 2026, 11:00\n"
        "Where: Hall\nAsked by: ted@fernwhistle.example\nAbout: Bring the ladder\n"
    )
    assert invites.as_text(b"BEGIN:VCALENDAR") == ""


def test_a_message_within_is_opened():
    inner = message("No sound.", subject="Hall")
    inner.add_attachment(PDF, "application", "pdf", filename="note.pdf")

    kept, refused = opening.sort_out([Attached("Hall.eml", inner.as_bytes())])

    assert [each.name for each in kept] == ["Hall.txt", "note.pdf"]
    assert b"Subject: Hall\n\nNo sound." in kept[0].content
    assert refused == []
