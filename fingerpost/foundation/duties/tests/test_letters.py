"""The one letter to whoever is asked."""

import pytest

from conftest import client_for
from fingerpost.foundation.accounts.models import Account
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
    assert words.reply_to == Account.objects.get(pk=digital_lead.account_id).email


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


def test_what_is_handed_back_is_written_about_again(to_do, digital_lead, technician, tess):
    una = add_person(digital_lead, name="Una Thornby", email="una@school.example")
    actions.hand_over(technician, to_do, owner=una)
    actions.hand_over(digital_lead, to_do, owner=tess)
    *_, back = Mail.objects.order_by("pk")

    assert Mail.objects.count() == 3
    assert words_of(back).link[1].endswith(f"/waiting/{to_do.pk}/")


def test_whoever_asked_reads_what_became_of_the_letter(to_do, digital_lead):
    Mail.objects.update(state="failed", said="550 no such mailbox")
    page = client_for(digital_lead).get(f"/waiting/{to_do.pk}/").text

    assert "Not sent: 550 no such mailbox. Check the address" in page


@pytest.mark.parametrize(
    ("sender", "why"),
    [("", "no mail server is set up"), ("it@school.example", "no e-mail address")],
)
def test_whoever_asked_is_told_that_nobody_was_written_to(digital_lead, settings, sender, why):
    settings.MAIL_FROM = sender
    asked = actions.ask(digital_lead, Origin(), title="A", due_on=DUE, outside="Hedgerow")

    page = client_for(digital_lead).get(f"/waiting/{asked.pk}/").text
    assert why in page
    assert "Tell them yourself" in page


def test_what_is_done_says_nothing_of_letters(to_do, digital_lead):
    actions.close(digital_lead, to_do)

    assert "Letter" not in client_for(digital_lead).get(f"/waiting/{to_do.pk}/").text


def test_a_letter_that_did_not_get_through_waits_for_it_support(to_do, technician_client):
    assert "Letters that did not get through" not in technician_client.get("/waiting/").text
    Mail.objects.update(state="failed", subject="Dita Fernside asks you")

    page = technician_client.get("/waiting/").text
    assert "Letters that did not get through" in page
    assert "Dita Fernside asks you, to" in page
