"""Saying that a verdict is wrong: its owner answers, and the page says so until then."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.duties.actions import close
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging.doubting import doubt

pytestmark = pytest.mark.django_db
ID = "DLG-1.7"
PAGE = f"/standards/requirement/{ID}/"


@pytest.fixture
def owner(head):
    """The headteacher, who answers for the first standard of leadership."""
    person = add_person(head, name=head.name, account_id=head.account_id)
    appoint(head, person, duty=Duty.HEADTEACHER, since=today())
    return head


def test_a_governor_says_so_and_the_owner_is_asked(owner, governor):
    client = client_for(governor)
    client.post(f"{PAGE}wrong/", {"words": "I was named in May."})

    to_do = ToDo.objects.get()
    assert (to_do.who, to_do.requirement, to_do.is_doubt) == ("Hugh Larkmoor", ID, True)
    page = client.get(PAGE).text
    assert "Gwen Stillwater says that this is wrong" in page
    assert "I was named in May." in page


def test_the_page_forgets_it_once_it_is_answered(owner, governor):
    to_do = doubt(governor, requirement(ID), words="I was named in May.")
    close(owner, to_do, text="You were named for another role.")

    assert "says that this is wrong" not in client_for(governor).get(PAGE).text


def test_without_anybody_to_answer_it_says_what_to_do(governor):
    with pytest.raises(DomainError, match="Ask your headteacher to say who does what"):
        doubt(governor, requirement(ID), words="No.")


def test_an_auditor_doubts_nothing_on_the_page(school, owner):
    auditor = somebody("Orla Fairweight", Role.AUDITOR, school)

    with pytest.raises(NotAllowed):
        doubt(auditor, requirement(ID), words="No.")
    assert "This is wrong" not in client_for(auditor).get(PAGE).text
    assert "This is wrong" in client_for(owner).get(PAGE).text
