"""Our own lists stand beside the standards of the DfE and are never counted or shown as those."""

import pytest

from fingerpost.foundation.now import today
from fingerpost.standards import catalogue, findings, states, timeline
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.pacing.tests.build import open_every_family
from fingerpost.standards.tallies import family_states, tally

pytestmark = pytest.mark.django_db
NOT_THEIRS = "Our own list, not the DfE’s"


@pytest.fixture
def looked(school):
    findings.refresh(today())
    return school


def test_what_the_dfe_asks_and_what_we_ask_are_counted_apart(looked):
    theirs, ours = states.state_of_all(looked), states.state_of_own_lists(looked)

    assert (len(theirs), len(ours)) == (439, 203)
    assert not theirs.keys() & ours.keys()
    assert not [each for each in family_states(theirs) if each.family.is_own]


def test_one_look_is_stored_for_both(looked):
    served = catalogue.evidence_keys()["suppliers.guarantees"]
    stored = StoredFinding.objects.open().filter(key="suppliers.guarantees")

    assert set(served) == {"ITS-4.8", "SDD-6.1"}
    assert set(stored.values_list("requirement", flat=True)) == set(served)


@pytest.mark.parametrize("read", [states.state_of_all, states.state_of_own_lists])
def test_nothing_is_checked_again_because_the_other_lists_are_not_read(read, looked):
    every = read(looked)

    assert states.as_at(every, every.values()).rechecking == 0


@pytest.mark.parametrize("read", [states.state_of_all, states.state_of_own_lists])
def test_a_finding_that_is_gone_is_waited_for_where_it_is_shown(read, looked):
    asked = "ITS-4.8" if read is states.state_of_all else "SDD-6.1"
    StoredFinding.objects.filter(requirement=asked).delete()

    every = read(looked)

    assert states.as_at(every, every.values()).rechecking > 0


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("acceptable-use/", "it-support/"),
        ("acceptable-use/AUP-2/", "it-support/ITS-2/"),
        ("requirement/AUP-2.1/", "requirement/BRO-1.4/"),
        ("requirement/SDD-6.1/", "requirement/ITS-4.8/"),
        ("supplier-due-diligence/who/", "it-support/who/"),
    ],
)
def test_a_page_of_ours_says_so_and_a_page_of_the_dfe_does_not(ours, theirs, digital_lead_client):
    assert NOT_THEIRS in digital_lead_client.get(f"/standards/{ours}").text
    assert NOT_THEIRS not in digital_lead_client.get(f"/standards/{theirs}").text


def test_the_page_of_the_standards_counts_the_dfe_alone(looked, digital_lead, digital_lead_client):
    open_every_family(digital_lead)
    page = digital_lead_client.get("/standards/").text
    counted = tally(states.state_of_all(looked).values())

    above, ours = page.split("Besides: our own lists")
    assert f"of {counted.of}" in above
    assert "Acceptable use of technology" not in above
    assert "Supplier due diligence" in ours


def test_a_shared_proof_is_told_apart_by_whose_list_it_serves(digital_lead_client):
    page = digital_lead_client.get("/standards/requirement/ITS-4.8/").text

    assert "And of our own lists" in page
    assert "Due diligence 6.1" in page.split("And of our own lists")[1]


def test_the_year_of_the_school_asks_nothing_of_our_own_lists(digital_lead, school):
    found = timeline.timeline(digital_lead, today())

    assert found.each_term
    every = [*found.each_term, *(item for each in found.each_year for item in each.items)]
    assert not [item for item in every if "/AUP-" in item.url or "/SDD-" in item.url]
