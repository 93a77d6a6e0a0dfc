"""Nothing happens before somebody confirms; what was confirmed can be taken back."""

from datetime import date, timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint, holders
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.staff_lists import actions
from fingerpost.foundation.staff_lists.models import Difference, StaffList

from .build import asked, compare, question

pytestmark = pytest.mark.django_db
HEADS = "Name,Email,Staff code,Job title,Line manager\n"
BO = "Bo Rushmere,bo@fern.example,BRU,Clerk,\n"


@pytest.fixture
def ada(school, head):
    """A teacher with an account, a role and a code."""
    actor = somebody("Ada Fernhill", Role.STAFF, school)
    email = Account.objects.get(pk=actor.account_id).email
    made = add_person(
        head,
        name="Ada Fernhill",
        email=email,
        job_title="Teacher",
        account_id=actor.account_id,
        staff_code="AFE",
    )
    appoint(head, made, duty=Duty.DSL, since=today() - timedelta(days=30))
    return made


def test_a_joiner_is_added_when_confirmed_and_taken_off_by_undoing(head):
    held = compare(head, HEADS + BO)
    assert not Person.objects.exists()

    actions.confirm(head, question(held, "Bo Rushmere"))
    bo = Person.objects.get()
    assert (bo.staff_code, bo.job_title, bo.account) == ("BRU", "Clerk", None)
    actions.undo(head, question(held, "Bo Rushmere"))
    assert not Person.objects.exists()


def test_a_mover_moves_and_moves_back(head, ada):
    hugh = add_person(head, name="Hugh Larkmoor")
    held = compare(head, HEADS + f"Ada Fernhill,{ada.email},AFE,Head of maths,Hugh Larkmoor\n")

    actions.confirm(head, question(held, "Ada Fernhill"))
    moved = Person.objects.get(pk=ada.pk)
    assert (moved.job_title, moved.line_manager) == ("Head of maths", hugh)
    actions.undo(head, question(held, "Ada Fernhill"))
    back = Person.objects.get(pk=ada.pk)
    assert (back.job_title, back.line_manager) == ("Teacher", None)


def test_a_line_manager_whom_nobody_knows_is_told(head, ada):
    held = compare(head, HEADS + f"Ada Fernhill,{ada.email},AFE,Teacher,Bo Rushmere\n{BO}")

    with pytest.raises(DomainError, match="is not on the list of people"):
        actions.confirm(head, question(held, "Ada Fernhill"))
    actions.confirm(head, question(held, "Bo Rushmere"))
    actions.confirm(head, question(held, "Ada Fernhill"))
    assert Person.objects.get(pk=ada.pk).line_manager.name == "Bo Rushmere"


def test_a_confirmed_leaver_is_thrown_out_at_once(school, head, ada):
    theirs = client_for(somebody("Ada Fernhill", Role.STAFF, school))
    assert theirs.get("/").status_code == 200

    held = compare(head, HEADS + BO, is_complete=True)
    assert theirs.get("/").status_code == 200  # not before somebody confirms
    actions.confirm(head, question(held, "Ada Fernhill"))
    assert theirs.get("/").status_code == 302
    assert holders() == {}
    assert not Membership.objects.current(today()).filter(account=ada.account).exists()


def test_a_leaver_of_the_future_keeps_access_until_the_last_day(school, head, ada):
    last = today() + timedelta(days=10)
    text = f"Name,Staff code,Date of leaving\nAda Fernhill,AFE,{last:%d %B %Y}\n"
    held = compare(head, text, taken_on=today())

    actions.confirm(head, question(held, "Ada Fernhill"))
    theirs = Membership.objects.filter(account=ada.account)
    assert theirs.current(last).exists()
    assert not theirs.current(last + timedelta(days=1)).exists()


def test_a_leaver_taken_back_is_here_again_without_access(head, ada):
    held = compare(head, HEADS + BO, is_complete=True)
    actions.confirm(head, question(held, "Ada Fernhill"))

    actions.undo(head, question(held, "Ada Fernhill"))
    assert Person.objects.get(pk=ada.pk).left_on is None
    assert not Membership.objects.current(today()).filter(account=ada.account).exists()


def test_the_last_leader_is_not_taken_off(school, head):
    add_person(head, name=head.name, account_id=head.account_id)
    una = somebody("Una Thornby", Role.BUSINESS, school)
    held = compare(una, HEADS + BO, is_complete=True)

    refused = actions.each_of(actions.confirm, una, [question(held, head.name)])
    assert "Nobody else may change rights here" in refused[0]
    assert StaffList.objects.get().waiting == 2


def test_not_now_needs_a_reason_and_is_not_asked_again(head, ada):
    held = compare(head, HEADS + BO, is_complete=True)
    with pytest.raises(DomainError, match="Say why"):
        actions.put_off(head, question(held, "Ada Fernhill"), reason=" ")
    actions.put_off(head, question(held, "Ada Fernhill"), reason="On unpaid leave")

    again = compare(head, HEADS + BO, is_complete=True)
    assert question(again, "Ada Fernhill").reason == "On unpaid leave"
    assert again.waiting == 1


def test_a_question_is_answered_once_and_not_after_a_later_list(head):
    first, later = compare(head, HEADS + BO), compare(head, HEADS + BO)

    with pytest.raises(DomainError, match="later list"):
        actions.confirm(head, question(first, "Bo Rushmere"))
    actions.confirm(head, question(later, "Bo Rushmere"))
    with pytest.raises(DomainError, match="answered already"):
        actions.confirm(head, question(later, "Bo Rushmere"))


@pytest.mark.parametrize(("is_new", "count"), [(False, 1), (True, 2)])
def test_a_namesake_is_asked_about(head, is_new, count):
    add_person(head, name="Bo Rushmere")
    held = compare(head, HEADS + BO)
    assert asked(held) == {"unclear": ["Bo Rushmere"]}

    actions.confirm(head, question(held, "Bo Rushmere"), **({"is_new": True} if is_new else {}))
    assert Person.objects.count() == count
    assert Person.objects.get(staff_code="BRU").job_title == "Clerk"


def test_whoever_came_back_can_leave_again_by_undoing(head, ada):
    Person.objects.get(pk=ada.pk)
    actions.confirm(head, question(compare(head, HEADS + BO, is_complete=True), "Ada Fernhill"))
    held = compare(
        head, HEADS + f"Ada Fernhill,{ada.email},AFE,Teacher,\n", taken_on=date(2036, 1, 1)
    )

    actions.confirm(head, question(held, "Ada Fernhill"))
    assert Person.objects.get(pk=ada.pk).left_on is None
    actions.undo(head, question(held, "Ada Fernhill"))
    assert Person.objects.get(pk=ada.pk).left_on == today()
    assert Difference.objects.filter(state="undone").count() == 1
