"""What a framework asks stands as our evidence has it, or as people say."""

import pytest

from conftest import client_for
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.standards import findings
from fingerpost.standards.frameworks import actions
from fingerpost.standards.frameworks.models import Node
from fingerpost.standards.frameworks.naming import as_requirement, id_of, name_of
from fingerpost.standards.frameworks.showing import standings, wholes_of
from fingerpost.standards.judging import actions as judging
from fingerpost.standards.judging.falling_due import running_out
from fingerpost.standards.judging.tests.build import DAY, LATER, MOMENT, agree
from fingerpost.standards.states import state_of_all

from .build import LIBRARY, OURS, load, node

pytestmark = pytest.mark.django_db
BY_EVIDENCE, BY_PEOPLE = "TST-1.1", "TST-1.2"


@pytest.fixture(autouse=True)
def on_a_day_in_march():
    with pretend(MOMENT):
        yield


def standing(school, number):
    row = node(number)
    return standings([row], school, today())[row.pk]


def attest(actor, number=BY_PEOPLE, **more):
    known = {"verdict": "met", "words": "I saw it.", "true_on": DAY, "until": LATER}
    return judging.attest(actor, as_requirement(node(number)), **known, **more)


def test_our_evidence_answers_what_is_linked_to_it(school, head):
    load(head)
    findings.refresh(DAY)
    assert standing(school, BY_EVIDENCE).state.verdict == state_of_all(school)["DLG-1.7"].verdict

    governor = people.add_person(head, name="Gwen Stillwater", is_governor=True)
    people.appoint(head, governor, duty=Duty.DIGITAL_GOVERNOR, since=DAY)
    findings.refresh(DAY)

    found = standing(school, BY_EVIDENCE)
    assert (found.state.verdict, found.state.mark, found.proof.id) == (
        "met",
        "by records",
        "DLG-1.7",
    )


def test_of_several_links_the_weakest_counts(school, digital_lead):
    load(digital_lead)
    actions.link(digital_lead, node(BY_PEOPLE), same_as=["DLG-1.7", "DLG-1.3"])
    judging.attest(
        digital_lead,
        standing(school, BY_PEOPLE).proof,
        verdict="partly",
        words="Half of it.",
        true_on=DAY,
        until=LATER,
    )

    assert standing(school, BY_PEOPLE).state.verdict == "not_evidenced"


def test_people_judge_the_rest_in_the_same_way(school, digital_lead):
    load(digital_lead)
    assert standing(school, BY_PEOPLE).state.verdict == "not_evidenced"

    attest(digital_lead)

    found = standing(school, BY_PEOPLE)
    assert (found.state.verdict, found.state.mark) == ("met", "by statement")
    [due] = running_out(DAY, LATER)
    assert "What Three Signs asks TST-1.2" in due.title


def test_a_second_person_agrees_that_it_does_not_apply(school, digital_lead, head):
    load(digital_lead)
    asked = as_requirement(node(BY_PEOPLE))

    waiting = judging.leave_out(digital_lead, asked, words="We have no trolley.", until=LATER)
    agree(head, waiting)

    assert standing(school, BY_PEOPLE).state.verdict == "not_applicable"


def test_what_was_said_of_other_words_does_not_count(school, digital_lead):
    load(digital_lead)
    attest(digital_lead)

    load(digital_lead, OURS.replace("2026-09-01", "2026-10-01").replace("Every", "Each"))

    assert standing(school, BY_PEOPLE).state.verdict == "not_evidenced"
    page = client_for(digital_lead).get(f"/standards/requirement/{id_of(node(BY_PEOPLE))}/").text
    assert "Until the edition of 1 October 2026 it said: “Every trolley" in page


def test_nothing_of_it_is_counted_as_the_dfes(school, digital_lead):
    load(digital_lead)
    attest(digital_lead)

    assert len(state_of_all(school)) == 437
    assert not [id for id in state_of_all(school) if id.startswith("own-")]
    [whole] = wholes_of([node(BY_PEOPLE).framework], school, DAY)
    assert whole.answered == "1 of 2 answered"


def test_the_pages_lead_from_one_to_the_other(school, digital_lead):
    framework = load(digital_lead)
    client = client_for(digital_lead)
    linked, judged = (
        f"/standards/requirement/{id_of(node(each))}/" for each in (BY_EVIDENCE, BY_PEOPLE)
    )

    whole = client.get(f"/standards/own-{framework.pk}/").text
    assert linked in whole
    assert "TST-1 Look after what you have: 0 of 2 answered" in whole
    assert "/standards/requirement/DLG-1.7/" in client.get(linked).text
    assert f"{judged}say/" in client.get(judged).text
    said = {"verdict": "met", "words": "Seen.", "true_on": "12 March 2026"}
    client.post(f"{judged}say/", {**said, "until": "10 June 2026"})
    assert standing(school, BY_PEOPLE).state.verdict == "met"
    assert "The trolleys are locked" in client.get("/standards/said/").text


def test_a_page_finds_the_requirements_that_show_it(school, digital_lead):
    load(digital_lead)
    row = node(BY_PEOPLE)
    page, client = f"/standards/requirement/{id_of(row)}/link/", client_for(digital_lead)

    assert "DLG-1.7" in client.get(f"{page}?words=digital+governor").text
    assert "No requirement of ours has these words" in client.get(f"{page}?words=zebra").text
    client.post(f"{page}?words=digital+governor", {"same_as": ["DLG-1.7"]})
    assert node(BY_PEOPLE).same_as == ["DLG-1.7"]
    client.post(page, {})
    assert node(BY_PEOPLE).same_as == []


def test_a_link_to_nothing_is_refused(digital_lead):
    load(digital_lead)

    with pytest.raises(DomainError, match="There is no requirement DLG-99"):
        actions.link(digital_lead, node(BY_PEOPLE), same_as=["DLG-99"])
    actions.link(digital_lead, node(BY_PEOPLE), same_as=["DLG-1.7"])


def test_it_is_named_by_its_framework_and_number_or_its_words(digital_lead):
    load(digital_lead)
    load(digital_lead, LIBRARY)
    unnumbered = Node.objects.get(ref="urn:lamp:a2")

    assert name_of(as_requirement(node(BY_PEOPLE))) == "What Three Signs asks TST-1.2"
    assert name_of(as_requirement(unnumbered)) == "The Lamp Mark Every lamp has a switch."
    page = client_for(digital_lead).get(f"/standards/requirement/{id_of(unnumbered)}/say/").text
    assert "What would show it" not in page
    assert ">Requirement</a>" in page
