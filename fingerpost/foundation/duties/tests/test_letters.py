"""The one letter to whoever is asked."""

import pytest

from fingerpost.foundation.duties import actions
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.duties.writing import asked
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.people.actions import add_person

from .conftest import DUE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mail_server(settings):
    settings.MAIL_FROM = "fingerpost@school.example"


def words_of(mail):
    return asked(**mail.about)


def test_whoever_is_asked_gets_one_letter_with_the_way_in(to_do, technician_client):
    mail = Mail.objects.get()
    words = words_of(mail)

    assert words.subject == "Dita Fernside asks you for something by 15 May 2099"
    assert words.link[1].endswith(f"/waiting/{to_do.pk}/")


def test_nobody_is_written_to_while_no_server_is_set_up(settings, digital_lead, tess):
    settings.MAIL_FROM = ""
    actions.ask(digital_lead, Origin(), title="A", due_on=DUE, owner=tess)

    assert not Mail.objects.exists()


def test_a_company_reads_all_of_it_and_has_nothing_to_open(digital_lead):
    actions.ask(
        digital_lead,
        Origin(),
        title="Send the certificate",
        words="The new one",
        due_on=DUE,
        outside="Hedgerow Networks",
        outside_email="help@hn.example",
    )
    words = words_of(Mail.objects.get())

    assert "The new one" in words.plain()
    assert words.link is None


def test_nobody_writes_to_themselves(digital_lead, dita):
    actions.ask(digital_lead, Origin(), title="A", due_on=DUE, owner=dita)

    assert not Mail.objects.exists()


def test_the_letter_is_over_when_it_is_done_or_somebody_elses(to_do, digital_lead, technician):
    first = Mail.objects.get()
    una = add_person(digital_lead, name="Una Thornby", email="una@school.example")
    actions.hand_over(technician, to_do, owner=una)

    assert words_of(first) is None
    second = Mail.objects.get(to="una@school.example")
    assert "Tell Dita Fernside" in words_of(second).plain()
    actions.close(digital_lead, to_do)
    assert words_of(second) is None
