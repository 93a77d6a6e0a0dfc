"""Guides: written, read, offered, and what they prove."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from conftest import client_for
from fingerpost.foundation.audit.models import Detail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.standards.evidence import apply
from fingerpost.work.servicedesk.guides import actions
from fingerpost.work.servicedesk.guides.choices import COMMON, Topic
from fingerpost.work.servicedesk.guides.models import Guide

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def written(actor, topic=Topic.OTHER, review_on=date(2027, 11, 20), **told):
    technical = Topic(topic).label.startswith("Technical")
    values = {
        "title": "Connect to the projector",
        "audience": "technical" if technical else "all",
        "topic": topic,
        "system": None,
        "also": "",
        "body": "1. Press <b>source</b>",
        "owner": "Tess Wickham",
        "review_on": review_on,
    }
    with pretend(datetime(2026, 11, 1, 9, tzinfo=UTC)):
        return actions.write(actor, None, **values | told)


def test_a_change_is_a_new_version_to_be_read_again(technician, teacher):
    guide = written(technician)
    actions.answer(teacher, guide, read=True)
    values = {name: getattr(guide, name) for name in ("title", "audience", "topic", "review_on")}

    assert actions.write(technician, guide, **values | {"body": "Press twice"}).version == 2
    with pytest.raises(DomainError, match="no word differs"):
        actions.write(technician, guide, **values | {"body": "Press twice"})
    assert guide.readers.get().version == 1


def test_technical_notes_are_there_for_it_and_the_digital_lead_alone(
    technician, head, digital_lead, teacher
):
    notes = written(technician, Topic.NETWORK)

    seen = {
        who.name: client_for(who).get(f"/help/guides/{notes.pk}/").status_code
        for who in (technician, digital_lead, head, teacher)
    }
    assert seen == {
        "Tess Wickham": 200,
        "Dita Fernside": 200,
        "Hugh Larkmoor": 404,
        "Ted Brackley": 404,
    }
    with pytest.raises(NotAllowed):
        written(head, Topic.NETWORK)
    with pytest.raises(NotAllowed):
        written(teacher)


def test_what_is_written_is_text_and_no_markup(technician, teacher):
    guide = written(technician)

    assert "Press &lt;b&gt;source" in client_for(teacher).get(f"/help/guides/{guide.pk}/").text


def test_whoever_asks_is_offered_the_guide_and_says_whether_it_helped(technician, teacher):
    guide, browser = written(technician), client_for(teacher)
    asked = {"summary": "The projector stays dark", "elsewhere": "Hall", "room": ""}
    page = browser.post("/help/ask/how/", asked, follow=True)
    browser.post(f"/help/guides/{guide.pk}/answer/", {"useful": "yes"})

    assert "Connect to the projector" in page.text
    assert guide.readers.get().useful == "yes"


@pytest.mark.parametrize(
    ("topics", "today", "verdict"),
    [
        ((), TODAY, "not_evidenced"),
        (COMMON, TODAY, "met"),
        (COMMON[:2], TODAY, "partly"),
        (COMMON[:1], TODAY, "not_met"),
        (COMMON, date(2027, 11, 21), "not_met"),
    ],
)
def test_guides_prove_the_topics_that_they_cover_in_date(technician, topics, today, verdict):
    for topic in topics:
        written(technician, topic)

    assert apply("guides.common", today).verdict == verdict


@pytest.mark.parametrize(
    ("key", "topics", "verdict"),
    [
        ("guides.technical", [Topic.NETWORK, Topic.SYSTEMS, Topic.RECOVERY], "met"),
        ("guides.technical", [Topic.NETWORK, Topic.SYSTEMS], "partly"),
        ("guides.network", [Topic.NETWORK, Topic.SETTINGS, Topic.ADDRESSES], "met"),
        ("guides.network", [Topic.ADDRESSES], "not_met"),
        ("guides.switches", [Topic.NETWORK, Topic.SETTINGS], "met"),
        ("guides.switches", [Topic.SETTINGS], "partly"),
        ("guides.switches", [Topic.OTHER], "not_evidenced"),
    ],
)
def test_technical_notes_prove_what_they_cover(technician, key, topics, verdict):
    for topic in topics:
        written(technician, topic)

    assert apply(key, TODAY).verdict == verdict


def test_a_guide_out_of_date_or_out_of_use_proves_less(technician):
    written(technician)
    old = written(technician, review_on=date(2026, 11, 10))
    before = apply("guides.current", TODAY)
    actions.take_out(technician, old)

    assert (before.verdict, before.because) == ("not_met", "1 of 2 guides for staff in date.")
    assert apply("guides.current", TODAY).verdict == "met"
    assert Guide.objects.count() == 2


def test_what_is_needed_when_the_network_is_down_is_one_file(technician, digital_lead, school):
    written(technician, Topic.RECOVERY, title="Bring the MIS back", body="1. Ring the host")
    written(technician, Topic.OTHER, title="Share a folder")
    page = client_for(technician).post("/help/guides/print/")

    text = " ".join(each.extract_text() for each in PdfReader(BytesIO(page.content)).pages)
    assert "Bring the MIS back" in text
    assert "Share a folder" not in text
    assert "Print it again by" in text
    assert Detail.objects.filter(value__icontains="network-is-down").exists()


def test_whoever_reads_no_technical_notes_prints_none(teacher, technician):
    assert "network is down" in client_for(technician).get("/help/guides/").text
    assert "network is down" not in client_for(teacher).get("/help/guides/").text
    assert client_for(teacher).post("/help/guides/print/").status_code == 403
