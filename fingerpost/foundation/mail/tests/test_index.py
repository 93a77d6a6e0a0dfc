import pytest

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.mail import actions
from fingerpost.foundation.mail.models import Mail, State
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db


def test_a_technician_tests_the_mail_and_it_is_on_the_record(technician_client, sink):
    page = technician_client.post("/mail/", {"to": "tess@fernwhistle.example"}, follow=True)

    assert "A test is on its way" in page.text
    assert Entry.objects.get().deed == "mail.test"
    assert actions.send(Mail.objects.get()) == State.SENT


def test_a_governor_sees_no_letters(governor_client, sink):
    assert governor_client.get("/mail/").status_code == 403


def test_without_a_server_the_page_says_what_to_do(technician_client):
    page = technician_client.get("/mail/")

    assert "No letter leaves this server yet" in page.text
    assert "FINGERPOST_MAIL_FROM" in page.text


def test_nobody_tests_more_than_five_times_an_hour(technician, sink):
    for _ in range(actions.TESTS_AN_HOUR):
        actions.test(technician, to="tess@fernwhistle.example")

    with pytest.raises(actions.EnoughTests):
        actions.test(technician, to="tess@fernwhistle.example")


def test_a_letter_that_failed_is_sent_again(technician, technician_client, sink):
    mail = actions.test(technician, to="tess@fernwhistle.example")
    Mail.objects.update(state=State.FAILED)

    technician_client.post(f"/mail/{mail.pk}/again/")

    assert actions.send(mail) == State.SENT


def test_a_letter_that_was_sent_is_not_sent_again(technician, sink):
    mail = actions.test(technician, to="tess@fernwhistle.example")
    actions.send(mail)

    with pytest.raises(actions.NothingToSend):
        actions.send_again(technician, mail)


def test_a_letter_that_is_not_needed_is_left(technician, technician_client, sink):
    mail = actions.test(technician, to="tess@fernwhistle.example")
    Mail.objects.update(state=State.FAILED, said="550 no such mailbox")

    page = technician_client.post(f"/mail/{mail.pk}/let-go/", follow=True).text

    assert "Not needed any more: 550 no such mailbox." in page
    assert Entry.objects.filter(deed="mail.let_go").exists()


def test_a_letter_on_its_way_cannot_be_left(technician, sink):
    mail = actions.test(technician, to="tess@fernwhistle.example")

    with pytest.raises(actions.NothingToSend):
        actions.let_go(technician, mail)


def test_another_school_sees_no_letter_of_ours(technician, other_school, sink):
    mail = actions.test(technician, to="tess@fernwhistle.example")

    with scope(other_school):
        assert not Mail.objects.filter(pk=mail.pk).exists()
