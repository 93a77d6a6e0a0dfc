"""Whoever asked gets a letter for each reply and when it is done, once each."""

import pytest

from conftest import somebody
from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions, actions_moving
from fingerpost.work.servicedesk.incoming import tokens
from fingerpost.work.servicedesk.tests.build import a_ticket, listed

pytestmark = pytest.mark.django_db


def words(mail):
    return LETTERS[mail.letter].compose(**mail.about)


def test_a_reply_is_sent_to_whoever_asked(technician, ticket):
    actions.reply(technician, ticket, text="I come after lunch")

    mail = Mail.objects.get()
    assert mail.to.startswith("ted")
    assert "I come after lunch" in words(mail).plain()
    assert f"/help/requests/{ticket.pk}/" in words(mail).link[1]


def test_a_note_for_it_is_sent_to_nobody(technician, ticket):
    actions.note(technician, ticket, text="Third lamp this year")

    assert not Mail.objects.exists()


def test_the_subject_says_nothing_of_what_was_asked(technician, ticket):
    actions.reply(technician, ticket, text="I come after lunch")

    mark = tokens.mark(ticket.organisation_id, ticket.number)
    assert words(Mail.objects.get()).subject == f"IT-0001 (B12): a reply {mark}"


def test_who_asked_hears_that_it_is_done_unless_it_was_opened_again(technician, ticket):
    actions_moving.resolve(technician, [ticket], resolution="New lamp put in")

    mail = Mail.objects.get(letter="resolved")
    assert "New lamp put in" in words(mail).plain()
    actions_moving.reopen(technician, ticket, reason="Dark again")
    assert words(mail) is None


def test_the_colleague_for_whom_it_was_asked_hears_of_it_too(head, technician, teacher, school):
    colleague = listed(head, somebody("Mo Pinder", Role.SLT, school))
    listed(head, teacher)
    made = a_ticket(technician, by=teacher, on_behalf_of=colleague)
    actions.reply(technician, made, text="I come after lunch")

    assert sorted(each.to.split(".")[0] for each in Mail.objects.all()) == ["mo", "ted"]


def test_for_a_pupil_whoever_typed_it_in_hears_of_it(technician, teacher):
    made = a_ticket(technician, by=teacher, asker="pupil", year_group="Year 9")
    actions.reply(technician, made, text="I come after lunch")

    assert Mail.objects.get().to.startswith("ted")
