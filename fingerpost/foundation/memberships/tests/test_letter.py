import pytest

from fingerpost.foundation.mail import actions as mail
from fingerpost.foundation.mail.models import Mail, State
from fingerpost.foundation.memberships import actions
from fingerpost.foundation.memberships.writing import an_invitation
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db


def invited(head):
    return actions.ask_in(
        head,
        person=None,
        name="Ada Fernhill",
        email="ada@fernwhistle.example",
        roles={Role.STAFF},
        until=None,
    )


def test_the_letter_carries_a_link_that_opens(head, settings):
    settings.MAIL_FROM = "it@fernwhistle.example"
    settings.PUBLIC_URL = "https://fingerpost.school.example"
    invitation = invited(head)

    words = an_invitation(**Mail.objects.get().about)
    _, address = words.link
    assert address.startswith("https://fingerpost.school.example/invitation/")
    assert actions.find(address.split("/")[-2]) == invitation


def test_the_log_holds_no_token(head, settings):
    settings.MAIL_FROM = "it@fernwhistle.example"
    invitation = invited(head)

    assert Mail.objects.get().about == {"invitation": invitation.pk}


def test_a_withdrawn_invitation_is_not_sent(head, settings):
    settings.MAIL_FROM = "it@fernwhistle.example"
    actions.withdraw(head, invited(head))

    assert mail.send(Mail.objects.get()) == State.OVER


def test_without_a_mail_server_nothing_is_posted(head):
    invited(head)

    assert not Mail.objects.exists()
