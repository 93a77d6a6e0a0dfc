"""A framework as at a past day: what was asked, and how it stood, as was known then."""

from datetime import UTC, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.frameworks import actions
from fingerpost.standards.frameworks.naming import as_requirement, id_of
from fingerpost.standards.judging import actions as judging
from fingerpost.standards.judging.tests.build import DAY, LATER

from .build import OURS, load, node

pytestmark = pytest.mark.django_db
MARCH, JUNE, JULY = (datetime(2026, month, 2, 9, tzinfo=UTC) for month in (3, 6, 7))
BEFORE, IN_APRIL, IN_JUNE = "27 February 2026", "1 April 2026", "9 June 2026"
ASKED = "TST-1.2"
NEWER = OURS.replace("2026-09-01", "2026-10-01").replace("Every", "Each")
WITHOUT = NEWER.partition("  - id: TST-1.2")[0].replace("2026-10-01", "2026-11-01")


@pytest.fixture
def loaded(digital_lead):
    """Loaded in March, judged and linked in June, and seen from July."""
    with pretend(MARCH):
        framework = load(digital_lead)
    with pretend(JUNE):
        said = {"verdict": "met", "words": "I saw it.", "true_on": DAY, "until": LATER}
        judging.attest(digital_lead, as_requirement(node(ASKED)), **said)
        actions.link(digital_lead, node("TST-1.1"), same_as=["DLG-1.3"])
    with pretend(JULY):
        yield framework


def page(number=ASKED):
    return f"/standards/requirement/{id_of(node(number))}/"


def seen(actor, address, day):
    return client_for(actor).get(address, {"as_at": day}).text


def test_what_was_said_since_does_not_count_for_a_day_before(digital_lead, loaded):
    assert "Not evidenced" in seen(digital_lead, page(), IN_APRIL)

    after = seen(digital_lead, page(), IN_JUNE)
    assert "by statement" in after
    assert f"as_at={'2026-06-09'}" in after


def test_the_whole_counts_what_was_answered_then(digital_lead, loaded):
    address = f"/standards/own-{loaded.pk}/"

    assert "0 of 2 answered" in seen(digital_lead, address, IN_APRIL)
    assert "1 of 2 answered" in seen(digital_lead, address, IN_JUNE)
    assert "1 of 2 answered" in seen(digital_lead, "/standards/frameworks/", IN_JUNE)


def test_it_stands_by_what_showed_it_then(digital_lead, loaded):
    assert "/requirement/DLG-1.7/?as_at=" in seen(digital_lead, page("TST-1.1"), IN_APRIL)

    assert "/requirement/DLG-1.3/?as_at=" in seen(digital_lead, page("TST-1.1"), IN_JUNE)


def test_it_reads_in_the_words_of_the_day(digital_lead, loaded):
    load(digital_lead, NEWER)

    assert "Every trolley is locked" in seen(digital_lead, page(), IN_JUNE)
    assert "by statement" in seen(digital_lead, page(), IN_JUNE)
    assert "Each trolley is locked" in client_for(digital_lead).get(page()).text


def test_before_it_was_loaded_nothing_was_asked(digital_lead, loaded):
    assert "was loaded on 2 March 2026" in seen(digital_lead, page(), BEFORE)
    assert "not loaded yet" in seen(digital_lead, f"/standards/own-{loaded.pk}/", BEFORE)
    assert "None was loaded" in seen(digital_lead, "/standards/frameworks/", BEFORE)

    assert "asked no more" not in seen(digital_lead, page(), BEFORE)


def test_what_is_asked_no_more_is_told_and_still_shown_for_its_days(digital_lead, loaded):
    address = page()
    load(digital_lead, WITHOUT)

    assert "This is asked no more" in client_for(digital_lead).get(address).text
    assert "I saw it" in client_for(digital_lead).get(address).text
    assert "by statement" in seen(digital_lead, address, IN_JUNE)


def test_a_past_day_changes_nothing(digital_lead, loaded):
    for address in (page(), f"/standards/own-{loaded.pk}/", "/standards/frameworks/"):
        shown = seen(digital_lead, address, IN_JUNE)
        assert "Back to today" in shown
        for offer in ("Say how it stands", "Put it in the plan", "Load a framework", "Put it away"):
            assert offer not in shown


def test_a_day_to_come_is_asked_for_again(digital_lead, loaded):
    shown = seen(digital_lead, page(), "1 January 2099")

    assert "Enter a day that has been" in shown
    assert "Say how it stands" in shown


def test_a_school_sees_what_its_trust_asked_then(trust, school, digital_lead):
    with scope(trust), pretend(MARCH):
        load(somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust))
    with pretend(JULY):
        assert "Every trolley is locked" in seen(digital_lead, page(), IN_APRIL)
        assert "not here yet" in seen(digital_lead, page(), BEFORE)
