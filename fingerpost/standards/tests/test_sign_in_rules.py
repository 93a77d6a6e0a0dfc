"""What the accounts of Fingerpost itself show, and what they leave open."""

from datetime import date

import pytest

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.accounts.factors.tests.build import give_app
from fingerpost.foundation.accounts.models import Account, LinkedIdentity
from fingerpost.foundation.accounts.providers.known import Provider
from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.standards.evidence import apply

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def member(name, role, school, *, app):
    actor = somebody(name, role, school)
    if app:
        give_app(Account.objects.get(pk=actor.account_id))
    return actor


@pytest.mark.parametrize(
    ("lead", "teacher", "everybody", "powerful"),
    [
        (True, True, ("partly", 2, 2), ("partly", 1, 1)),
        (True, False, ("not_met", 1, 2), ("partly", 1, 1)),
        (False, True, ("not_met", 1, 2), ("not_met", 0, 1)),
        (False, False, ("not_met", 0, 2), ("not_met", 0, 1)),
        (None, True, ("partly", 1, 1), ("not_evidenced", 0, 0)),
        (None, None, ("not_evidenced", 0, 0), ("not_evidenced", 0, 0)),
    ],
)
def test_second_steps_are_counted(school, lead, teacher, everybody, powerful):
    for role, app in ((Role.SLT_DIGITAL_LEAD, lead), (Role.STAFF, teacher)):
        if app is not None:
            member("Anyone", role, school, app=app)

    for key, wanted in (("second_step", everybody), ("administrators", powerful)):
        found = apply(f"accounts.{key}", TODAY)
        assert (found.verdict, found.met, found.of) == wanted, key


def test_whoever_lacks_a_second_step_is_named(school):
    member("Ted Brackley", Role.STAFF, school, app=False)

    found = apply("accounts.second_step", TODAY)

    assert found.because == "1 of 1 account has no second step to sign in to Fingerpost."
    assert found.rows.first[0].cells == ("Ted Brackley",)


def test_another_schools_members_are_not_counted(school, stranger):
    assert apply("accounts.second_step", TODAY).verdict == "not_evidenced"


def test_a_demonstration_is_judged_like_any_school(school, technician):
    school.is_demonstration = True
    school.save()

    assert apply("accounts.second_step", TODAY).verdict == "not_met"


def test_even_all_in_order_says_what_was_not_looked_at(school):
    member("Anyone", Role.STAFF, school, app=True)

    for key in ("second_step", "guessing", "weak_passwords"):
        found = apply(f"accounts.{key}", TODAY)
        assert (found.verdict, "Other systems were not looked at" in found.because) == (
            "partly",
            True,
        )


def test_an_account_of_nobody_on_the_list_is_found(school, technician):
    found = apply("accounts.own_accounts", TODAY)
    assert found.verdict == "not_met"
    assert found.because == "1 of 1 account belongs to nobody on the list of people."
    with deeds.begin("test"):
        Person(
            organisation=school,
            number=1,
            name="Tess Wickham",
            name_key="tess wickham",
            account_id=technician.account_id,
        ).save()

    assert apply("accounts.own_accounts", TODAY).verdict == "partly"


def test_without_accounts_nothing_shows_whose_they_are(school):
    assert apply("accounts.own_accounts", TODAY).verdict == "not_evidenced"


def test_the_sentence_about_guessing_follows_the_setting(school, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "5/10m/key,30/15m/ip"}

    because = apply("accounts.guessing", TODAY).because
    assert "no more than 5 wrong passwords or codes in 10 minutes" in because


@pytest.mark.parametrize(
    ("vouched_for", "verdict", "said"),
    [(True, "partly", "by the word of a provider"), (False, "not_met", "we cannot tell")],
)
def test_a_providers_second_step_counts_only_where_it_said_so(
    school, settings, vouched_for, verdict, said
):
    settings.SIGN_IN_PROVIDERS = (Provider("school", "Trust", "https://id.example", "a", "b"),)
    actor = member("Ted Brackley", Role.STAFF, school, app=False)
    LinkedIdentity.objects.create(
        account_id=actor.account_id,
        issuer="https://id.example",
        subject="7",
        label="ted",
        used_at=now(),
        is_vouched_for=vouched_for,
    )

    found = apply("accounts.second_step", TODAY)
    assert found.verdict == verdict
    assert said in found.because
