"""An app is asked for, decided about by those whose part it is, and falls when it changes."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.records.approved_apps.actions import change, create, stop
from fingerpost.records.approved_apps.actions_deciding import ask_for_approval, request_app
from fingerpost.records.approved_apps.models import ApprovedApp

pytestmark = pytest.mark.django_db
ASKED = {"product": "Quizzer", "used_for": "Quizzes", "audience": "pupils",
         "personal_data": "pupil", "ai": "no", "words": "Nothing listed does this"}  # fmt: skip


@pytest.fixture
def manager(school):
    return somebody("Ira Manager", Role.IT_MANAGER, school)


@pytest.fixture
def dsl(school):
    return somebody("Sal Guard", Role.DSL, school)


def decide(actor, app, kind, decision="approved", said=""):
    asked = Approval.objects.open().about(app).get(kind=kind)
    sign(actor, [asked.pk], decision=decision, typed=actor.name, said=said)
    return ApprovedApp.objects.get(pk=app.pk)


def asked_about(app):
    return set(Approval.objects.open().about(app).values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("audience", "ai", "kinds"),
    [
        ("staff", "no", {"app", "app-data"}),
        ("staff", "yes", {"app", "app-data", "app-pupils"}),
        ("staff", "unknown", {"app", "app-data", "app-pupils"}),
        ("pupils", "no", {"app", "app-data", "app-pupils"}),
        ("both", "no", {"app", "app-data", "app-pupils"}),
    ],
)
def test_who_decides_follows_from_who_uses_it_and_from_ai(teacher, audience, ai, kinds):
    app = request_app(teacher, **(ASKED | {"audience": audience, "ai": ai}))

    assert asked_about(app) == kinds


def test_every_yes_is_needed_and_the_app_is_looked_at_again_in_a_year(teacher, manager, dpo, dsl):
    app = request_app(teacher, **ASKED)
    assert decide(manager, app, "app").status == "requested"
    assert decide(dpo, app, "app-data", "conditional", "First names only").status == "requested"

    done = decide(dsl, app, "app-pupils")
    assert (done.status, done.conditions) == ("conditional", "First names only")
    assert done.decided_by == "Ira Manager, Pia Oakleaf, Sal Guard"
    assert done.review_on == today() + timedelta(days=365)


def test_one_no_turns_it_down_and_calls_off_the_others(teacher, dpo):
    app = request_app(teacher, **ASKED)

    done = decide(dpo, app, "app-data", "refused", "It sells data")
    assert (done.status, done.why, asked_about(app)) == ("declined", "It sells data", set())


def test_an_approved_app_that_changes_is_checked_again(technician, manager, dpo):
    app = create(technician, product="Marker", used_for="Marking", audience="staff",
                 personal_data="none", ai="no")  # fmt: skip
    ask_for_approval(technician, [app.pk], why="We read its terms")
    decide(manager, app, "app")
    app = decide(dpo, app, "app-data")
    app = change(technician, app, revision=app.revision, notes="Nice")
    assert app.status == "approved"

    change(technician, app, revision=app.revision, ai="yes")
    assert ApprovedApp.objects.get().status == "screening"


def test_nobody_is_asked_while_the_data_are_not_known(technician):
    app = create(technician, product="Marker", used_for="Marking", audience="staff")

    with pytest.raises(DomainError, match="whose personal data"):
        ask_for_approval(technician, [app.pk], why="Well")


def test_whoever_asked_does_not_decide(manager, dsl):
    app = request_app(manager, **ASKED)

    with pytest.raises(DomainError):
        decide(manager, app, "app")
    assert decide(dsl, app, "app-pupils").status == "requested"


def test_the_same_app_is_not_asked_for_twice(teacher):
    request_app(teacher, **ASKED)

    with pytest.raises(DomainError, match="Quizzer is listed already: asked for"):
        request_app(teacher, **ASKED)


def test_an_app_is_suspended_with_a_reason_that_all_read(teacher, technician):
    app = create(technician, product="Marker", used_for="Marking", audience="staff")
    stop(technician, app, status="suspended", why="A breach at its maker")

    assert "A breach at its maker" in client_for(teacher).get("/approved-apps/use/").text
    with pytest.raises(NotAllowed):
        stop(teacher, app, status="retired", why="No")


def test_only_a_new_decision_puts_the_review_of_an_app_off(technician, manager, dpo):
    app = create(technician, product="Marker", used_for="Marking", audience="staff",
                 personal_data="none", ai="no")  # fmt: skip
    ask_for_approval(technician, [app.pk], why="We read its terms")
    decide(manager, app, "app")
    held = decide(dpo, app, "app-data")
    for later in (held.review_on + timedelta(days=1), None):
        with pytest.raises(ValidationError, match="Only a new decision"):
            change(technician, held, revision=held.revision, review_on=later)

    sooner = today() + timedelta(days=30)
    assert change(technician, held, revision=held.revision, review_on=sooner).review_on == sooner
