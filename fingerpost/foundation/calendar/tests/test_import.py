"""Term dates out of a calendar file, from the most usual to the most hostile."""

import json
import time
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.calendar.importing.gathering import TermsIncomplete, gather
from fingerpost.foundation.calendar.importing.proposing import Meaning, Proposal, guess, propose
from fingerpost.foundation.calendar.importing.reading import (
    Event,
    UnreadableCalendar,
    read_calendar,
)
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.models import Term
from fingerpost.foundation.now import pretend

from .build import YEARS, day, terms

TODAY = day("2026-11-21")
START, CONFIRM = "/school-year/import/", "/school-year/import/confirm/"


@pytest.fixture(autouse=True)
def _today():
    with pretend(datetime(2026, 11, 21, 12, tzinfo=UTC)):
        yield


def event(summary: str, first: str, until: str = "", *more: str) -> str:
    lines = ["BEGIN:VEVENT", f"SUMMARY:{summary}", f"DTSTART;VALUE=DATE:{first.replace('-', '')}"]
    lines += [f"DTEND;VALUE=DATE:{until.replace('-', '')}"] if until else []
    return "\r\n".join([*lines, *more, "END:VEVENT", ""])


def file(*events: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n".encode()


USUAL = file(
    event("Autumn Term", "2026-09-02", "2026-12-19"),
    event("Half term", "2026-10-26", "2026-10-31"),
    event("INSET day", "2026-09-01"),
    event("Spring term begins", "2027-01-04"),
    event("February half-term holiday", "2027-02-15", "2027-02-20"),
    event("Spring term ends", "2027-03-25"),
    event("Summer Term", "2027-04-12", "2027-07-22"),
    event("May half-term", "2027-05-31", "2027-06-05"),
    event("Parents' evening about term dates", "2027-05-12"),
    event("Year 6 trip", "2027-06-20"),
)


def test_the_end_of_an_entry_of_whole_days_is_the_day_before_the_one_it_names():
    found = read_calendar(file(event("Summer Term", "2027-04-12", "2027-07-22")))

    assert found.events == (Event("Summer Term", day("2027-04-12"), day("2027-07-21")),)


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("DTSTART:20260901T233000Z", "2026-09-02"),  # half past midnight in London
        ("DTSTART:20261201T233000Z", "2026-12-01"),
        ("DTSTART;TZID=Europe/London:20260901T083000", "2026-09-01"),
        ('DTSTART;X="a:b;c":20260901T083000', "2026-09-01"),
        ("DTSTART;VALUE=DATE\r\n :2026\r\n 0901", "2026-09-01"),
    ],
)
def test_moments_become_days_of_london_and_folded_lines_are_whole_again(line, first):
    text = f"BEGIN:VEVENT\r\nSUMMARY:INSET\\, staff\r\n{line}\r\nEND:VEVENT\r\n"

    assert read_calendar(file(text)).events == (Event("INSET, staff", day(first), day(first)),)


def test_what_is_left_out_is_counted_with_the_reason():
    found = read_calendar(
        file(
            event("Off", "2026-09-01", "", "STATUS:CANCELLED"),
            event("Far", "9999-12-31"),
            event("Long", "2026-09-01", "2029-09-01"),
            event("Club", "2026-09-01", "", "RRULE:FREQ=SECONDLY;COUNT=999999999"),
        )
    )

    assert [each.summary for each in found.events] == ["Club"]
    assert found.left_out == (
        "Cancelled: 1",
        "Without a date that can be read: 1",
        "Ending before they start, or lasting more than a year: 1",
        "Repeating, with only the first date offered: 1",
    )


def test_what_is_nested_in_an_entry_says_nothing_about_it():
    alarm = "BEGIN:VALARM\r\nSUMMARY:Ring\r\nDTSTART:20300101\r\nEND:VALARM"

    assert read_calendar(file(event("INSET", "2026-09-01", "", alarm))).events == (
        Event("INSET", day("2026-09-01"), day("2026-09-01")),
    )


HEAD = b"BEGIN:VCALENDAR\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 a workbook",
        b"<html>Please sign in</html>",
        HEAD,
        HEAD + b"BEGIN:VEVENT\r\n" * 100_000,
        HEAD + b"END:VEVENT\r\n" * 100_000,
        HEAD + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 50_000,
        HEAD + b"BEGIN:VEVENT\r\nSUMMARY:a" + b"\r\n a" * 400_000,
        b"x" * 2_000_001,
    ],
    ids=lambda data: str(len(data)),
)
def test_what_is_no_calendar_is_refused_in_words_and_at_once(data):
    began = time.monotonic()
    with pytest.raises(UnreadableCalendar):
        read_calendar(data)
    assert time.monotonic() - began < 5


@given(
    st.lists(st.one_of(st.sampled_from(USUAL.split(b"\r\n")), st.binary(max_size=60)), max_size=40)
)
@settings(max_examples=150, deadline=None)
def test_whatever_a_file_holds_it_is_read_or_refused(lines):
    try:
        found = read_calendar(HEAD + b"\r\n".join(lines))
    except UnreadableCalendar:
        return
    assert all(each.first_on <= each.last_on for each in found.events)


def test_titles_are_guessed_and_the_schools_diary_is_left_alone():
    found = {each.summary: each.meaning for each in propose(read_calendar(USUAL).events, TODAY)}

    assert found == {
        "INSET day": Meaning.INSET,
        "Autumn Term": Meaning.TERM,
        "Half term": Meaning.HALF_TERM,
        "Spring term begins": Meaning.TERM_STARTS,
        "February half-term holiday": Meaning.HALF_TERM,
        "Spring term ends": Meaning.TERM_ENDS,
        "Summer Term": Meaning.TERM,
        "May half-term": Meaning.HALF_TERM,
    }


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("Polling day - school closed", Meaning.CLOSURE),
        ("School closes for Christmas", Meaning.TERM_ENDS),
        ("Easter holidays (school closed)", None),
        ("INSET day (school closed to pupils)", Meaning.INSET),
    ],
)
def test_closed_is_told_from_closing(title, meaning):
    assert guess(Event(title, TODAY, TODAY)) == meaning


def test_confirmed_entries_make_the_terms_of_the_year():
    gathered = gather(propose(read_calendar(USUAL).events, TODAY))

    assert gathered.terms == terms(2026)
    assert [(kind, first) for kind, first, *_ in gathered.marks] == [("inset", day("2026-09-01"))]


def test_six_short_terms_are_three_with_a_half_term():
    parts = [
        Proposal(f"Term {n}", first, last, Meaning.TERM)
        for starts, ends, off, back in YEARS[2026]
        for n, first, last in (
            (1, day(starts), date.fromordinal(day(off).toordinal() - 1)),
            (2, date.fromordinal(day(back).toordinal() + 1), day(ends)),
        )
    ]

    assert gather(parts).terms == terms(2026)


@pytest.mark.parametrize("meaning", [Meaning.TERM, Meaning.TERM_STARTS, Meaning.TERM_ENDS])
def test_half_a_year_is_refused_and_says_what_is_missing(meaning):
    with pytest.raises(TermsIncomplete, match="2026/27"):
        gather([Proposal("Autumn", day("2026-09-02"), day("2026-12-18"), meaning)])


def upload(client, data: bytes):
    return client.post(START, {"file": SimpleUploadedFile("terms.ics", data)})


@pytest.mark.django_db
def test_a_file_is_looked_at_and_nothing_saved_before_somebody_confirms(school, head):
    client = client_for(head)
    page = upload(client, USUAL).text

    assert "What is each entry?" in page
    assert "Year 6 trip" not in page
    assert not Term.objects.exists()

    answer = client.post(CONFIRM, agreed(USUAL))
    assert answer.url == "/school-year/?year=2026"
    assert calendar_for(school, TODAY).terms == terms(2026)
    assert Entry.objects.get().deed == "calendar.import"


def agreed(data: bytes, **changes) -> dict[str, str]:
    """What the page sends if somebody agrees with every guess."""
    proposals = propose(read_calendar(data).events, TODAY)
    entries = [[p.summary, str(p.first_on), str(p.last_on)] for p in proposals]
    meanings = {f"meaning_{n}": p.meaning.value for n, p in enumerate(proposals)}
    return {"entries": json.dumps(entries), "source": "terms.ics", **meanings, **changes}


@pytest.mark.django_db
def test_what_does_not_make_a_year_comes_back_to_be_corrected(school, head):
    page = client_for(head).post(CONFIRM, agreed(USUAL, meaning_1="nothing")).text

    assert "2026/27 would have 2 whole terms" in page
    assert "Spring term begins" in page
    assert not Term.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "entries", ["", "[", "[[1]]", '[["a", "b", "c"]]', "{}", "7", "[[[],1,2]]"]
)
def test_a_page_that_was_meddled_with_saves_nothing(school, head, entries):
    answer = client_for(head).post(CONFIRM, {"entries": entries, "source": "x"})

    assert answer.status_code == 200
    assert not Term.objects.exists()


@pytest.mark.django_db
def test_a_file_without_term_dates_says_so(school, head):
    page = upload(client_for(head), file(event("Year 6 trip", "2027-06-20"))).text

    assert "Nothing in this calendar looks like a term" in page
