"""Saying how it stands: who may, for how long, and what it changes."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for, somebody
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.permissions import Role
from fingerpost.standards import findings
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging import actions
from fingerpost.standards.judging.models import Judgement, Subject
from fingerpost.standards.judging.panel import judged_panel
from fingerpost.standards.judging.rules import Records
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.tallies import tally
from fingerpost.standards.verdicts import Verdict

from .build import BY_PERSON, DAY, LATER, LAW, MOMENT, attest, on, state

pytestmark = pytest.mark.django_db
PAGE = f"/standards/requirement/{BY_PERSON}/"


@pytest.fixture(autouse=True)
def on_a_day_in_march():
    with pretend(MOMENT):
        yield


def found(school, id, verdict, of=0, key="roles.digital_governor"):
    """What a rule found a moment ago."""
    moments = {"opened_at": MOMENT, "checked_at": MOMENT}
    StoredFinding(
        organisation=school, requirement=id, key=key, verdict=verdict, of=of, **moments
    ).save()


def test_a_statement_counts_with_its_mark_until_its_day(school, digital_lead):
    attest(digital_lead)

    now_reads = state(school)
    assert (now_reads.verdict, now_reads.mark) == ("met", "by statement")
    assert "Dita Fernside says of 12 March 2026: “I saw it.”" in now_reads.because
    with pretend(on(LATER + timedelta(days=1))):
        assert state(school).verdict == "not_evidenced"


def test_one_statement_serves_several_requirements(school, digital_lead):
    attest(digital_lead, also=["DLG-1.9"])

    assert Judgement.objects.count() == 1
    assert [state(school, id).verdict for id in (BY_PERSON, "DLG-1.9")] == ["met", "met"]


@pytest.mark.parametrize(("id", "most"), [("ITS-1.6", 122), ("ITS-1.1", 365)])
def test_a_statement_holds_no_longer_than_the_cadence(digital_lead, id, most):
    last = DAY + timedelta(days=most)

    assert attest(digital_lead, id, until=last).until == last
    with pytest.raises(ValidationError, match="or an earlier day, for"):
        attest(digital_lead, id, until=last + timedelta(days=1))


def test_nobody_says_what_is_still_to_come(digital_lead):
    with pytest.raises(ValidationError, match="a day that has been"):
        attest(digital_lead, true_on=LATER)
    assert attest(digital_lead, true_on=DAY - timedelta(days=9)).true_on < DAY


def test_where_records_count_rows_a_statement_is_refused(school, digital_lead):
    found(school, "DLG-1.7", "partly", of=5)

    with pytest.raises(DomainError, match="The records answer"):
        attest(digital_lead, "DLG-1.7")
    StoredFinding.objects.update(of=0)
    assert attest(digital_lead, "DLG-1.7").stands


def test_what_the_records_find_of_the_law_no_statement_changes(school, digital_lead):
    attest(digital_lead, "CLO-2.5")
    assert state(school, "CLO-2.5").verdict == "met"

    found(school, "CLO-2.5", "not_met", of=3, key="contracts.processor_terms")
    assert (state(school, "CLO-2.5").verdict, state(school, "CLO-2.5").mark) == (
        "not_met",
        "by records",
    )


def test_the_dpo_speaks_of_data_and_the_dsl_of_filtering_alone(school, dpo):
    dsl = somebody("Ada Fernhill", Role.DSL, school)

    assert attest(dpo, "CLO-2.3").by == "Pia Oakleaf"
    assert attest(dsl, "FAM-2.3").by == "Ada Fernhill"
    for actor in (dpo, dsl):
        with pytest.raises(NotAllowed, match="does not answer for"):
            attest(actor)


@pytest.mark.parametrize("role", [Role.GOVERNOR, Role.IT_SUPPORT, Role.AUDITOR, Role.BUSINESS])
def test_those_who_read_say_nothing(school, role):
    reader = somebody("Rita Reader", role, school)

    with pytest.raises(NotAllowed):
        attest(reader)
    page = client_for(reader).get(PAGE)
    assert page.status_code == 200
    assert "Say how it stands" not in page.text


def test_whoever_said_it_or_a_leader_takes_it_back(school, dpo, head):
    dsl = somebody("Ada Fernhill", Role.DSL, school)
    judgement = attest(dpo, "CLO-2.3")

    with pytest.raises(NotAllowed, match="Only Pia Oakleaf"):
        actions.end(dsl, judgement, why="No")
    actions.end(head, judgement, why="It was the wrong folder.")
    assert state(school, "CLO-2.3").verdict == "not_evidenced"
    assert Subject.objects.count() == 1


def test_the_page_takes_it_with_a_file_and_tells_of_it(school, digital_lead, settings, tmp_path):
    settings.VAR = tmp_path
    client = client_for(digital_lead)
    upload = SimpleUploadedFile("notes.txt", b"What we saw")
    said = {"verdict": "met", "words": "Seen in every room.", "true_on": "12 March 2026"}
    client.post(f"{PAGE}say/", {**said, "until": "10 June 2026", "upload": upload})

    judgement = Judgement.objects.get()
    assert StoredFile.objects.of(judgement).get().name == "notes.txt"
    page = client.get(PAGE).text
    assert "by statement" in page
    assert "said that it was met on 12 March 2026" in page
    assert "notes.txt" in client.get(f"/standards/said/{judgement.pk}/").text


def test_a_file_that_is_refused_keeps_the_statement_back(digital_lead, settings, tmp_path):
    settings.VAR = tmp_path
    upload = SimpleUploadedFile("virus.exe", b"MZ\x90\x00")
    said = {"verdict": "met", "words": "Seen.", "true_on": "12 March 2026"}
    page = client_for(digital_lead).post(
        f"{PAGE}say/", {**said, "until": "10 June 2026", "upload": upload}
    )

    assert "There is a problem" in page.text
    assert not Judgement.objects.exists()


def test_only_what_is_of_use_is_offered(digital_lead):
    offered = [
        [way.text for way in judged_panel(digital_lead, requirement("CLO-2.5"), each, DAY).ways]
        for each in (
            Records(Verdict.NOT_EVIDENCED, is_law=True),
            Records(Verdict.NOT_MET, is_law=True),
            Records(Verdict.NOT_APPLICABLE),
        )
    ]

    assert [len(each) for each in offered] == [3, 1, 0]
    assert offered[1] == ["Override the verdict"]


def test_somebody_else_can_be_named_to_look_again(digital_lead):
    tess = add_person(digital_lead, name="Tess Wickham")
    client = client_for(digital_lead)
    said = {"verdict": "partly", "words": "Half.", "true_on": "12 March 2026"}
    client.post(f"{PAGE}say/", {**said, "until": "10 June 2026", "owner": "Tess Wickham"})

    assert Judgement.objects.get().owner == tess


def test_marks_are_counted_wherever_verdicts_are(school, digital_lead):
    findings.refresh(DAY)
    attest(digital_lead)

    client = client_for(digital_lead)
    for page in ("/standards/", "/standards/digital-leadership-and-governance/", "/"):
        assert "1 by statement" in client.get(page).text


def test_a_tally_names_the_marks(school, digital_lead):
    attest(digital_lead)

    assert tally([state(school), state(school, LAW)]).in_words == (
        "1 met, 1 not evidenced, of 2 requirements; 1 by statement"
    )
