"""What is said of a row is remembered, until its day; and comparing again shows what changed."""

import hashlib
import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.comparisons.models import Answer, Comparison, ComparisonRow, Upload
from fingerpost.foundation.comparisons.reading import said
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.privacy import retention

from .build import address, bring, compare, deeds, enter, rows

pytestmark = pytest.mark.django_db


def open_rows(comparison, outcome, on=None):
    rows = ComparisonRow.objects.filter(comparison=comparison, outcome=outcome)
    answered = said(comparison.register, on or today()).values("key")
    return rows.exclude(key__in=answered).count()


def test_what_is_not_ours_stays_answered_the_next_time(technician):
    client = client_for(technician)
    done = compare(client, "Till,TILL9999,,,,,")
    (row,) = rows(done, "only-there")
    client.post(address("answer", row.pk), {"kind": "not-ours", "reason": "The caterer’s till"})
    again = compare(client, "Till,TILL-9999,,,,,")

    assert (again.only_there, open_rows(again, "only-there")) == (1, 0)
    assert "The caterer’s till" in client.get(address("show", again.pk)).text


def test_what_is_meant_to_be_only_here_holds_until_its_day(technician):
    enter(technician, "S1AAAA")
    done = compare(client_for(technician), "PC1,ZZ9999,,,,,")
    (row,) = rows(done, "only-here")
    until = today() + timedelta(days=90)
    deeds().answer(technician, row, kind="on-purpose", reason="Runs the boiler", until=until)

    assert open_rows(done, "only-here") == 0
    assert open_rows(done, "only-here", until) == 0
    assert open_rows(done, "only-here", until + timedelta(days=1)) == 1


@pytest.mark.parametrize("days", [None, 0, -1, 732])
def test_a_day_must_be_said_that_comes_and_is_not_too_far(technician, days):
    enter(technician, "S1AAAA")
    (row,) = rows(compare(client_for(technician), "PC1,ZZ9999,,,,,"), "only-here")
    until = None if days is None else today() + timedelta(days=days)

    with pytest.raises(DomainError):
        deeds().answer(technician, row, kind="on-purpose", reason="No", until=until)


def test_a_thing_said_to_be_somebodys_own_is_forgotten_at_once_and_next_time(technician):
    client = client_for(technician)
    done = compare(client, "Zoe’s phone,ZOE12345,,,,,")
    (row,) = rows(done, "only-there")
    deeds().answer(technician, row, kind="personal", reason="Own phone")
    again = compare(client, "Zoe’s phone,ZOE12345,,,,,")

    assert not ComparisonRow.objects.filter(title__contains="Zoe").exists()
    assert "ZOE" not in str(list(Answer.objects.values()))
    assert (again.only_there, again.personal) == (0, 1)
    done.refresh_from_db()
    assert (done.only_there, done.personal) == (0, 1)


def test_a_mark_cannot_be_made_without_the_key_of_the_installation(technician, settings):
    done = compare(client_for(technician), "Zoe’s phone,ZOE12345,,,,,")
    (row,) = rows(done, "only-there")
    deeds().answer(technician, row, kind="personal", reason="Own phone")
    guessed = hashlib.sha256(row.key.encode()).hexdigest()
    assert Answer.objects.get().key not in (row.key, f"own:{guessed}")

    settings.SECRET_KEY, former = "another key of an installation", settings.SECRET_KEY
    assert compare(client_for(technician), "Zoe’s phone,ZOE12345,,,,,").personal == 0
    settings.SECRET_KEY_FALLBACKS = [former]
    assert compare(client_for(technician), "Zoe’s phone,ZOE12345,,,,,").personal == 1


def test_a_thing_that_turns_out_to_be_somebodys_own_leaves_no_earlier_answer(technician):
    done = compare(client_for(technician), "Zoe’s phone,ZOE12345,,,,,")
    (row,) = rows(done, "only-there")
    deeds().answer(technician, row, kind="not-ours", reason="The caterer’s")
    deeds().answer(technician, row, kind="personal", reason="Own phone")

    answer = Answer.objects.get()
    assert (answer.kind, answer.title, "zoe" in answer.key) == ("personal", "", False)


def test_an_answer_fits_where_the_row_was_found(technician):
    asset = enter(technician, "S1AAAA")
    client = client_for(technician)
    (row,) = rows(compare(client, "PC1,S1AAAA,,,,,"), "both")
    with pytest.raises(DomainError, match="Nothing is to be answered"):
        deeds().answer(technician, row, kind="not-ours", reason="No")

    assert client.get(address("answer", row.pk)).status_code == 302
    assert reverse("assets:show", args=[asset.pk])


def test_an_answer_can_be_taken_back(technician):
    client = client_for(technician)
    done = compare(client, "Till,TILL9999,,,,,")
    (row,) = rows(done, "only-there")
    given = deeds().answer(technician, row, kind="not-ours", reason="The caterer’s")
    assert "The caterer’s" in client.get(address("answers")).text

    client.post(address("take_back", given.pk))
    assert open_rows(done, "only-there") == 1


def test_what_was_added_to_the_register_since_is_said(technician):
    client = client_for(technician)
    done = compare(client, "PC1,S1AAAA,,Latitude 3540,,,")
    link = re.search(r'href="(/assets/new/[^"]+)"', client.get(address("show", done.pk)).text)
    form = client.get(unescape(link[1])).text
    assert 'value="S1AAAA"' in form
    assert 'value="Latitude 3540"' in form

    enter(technician, "S1-AAAA")
    assert "In the register since" in client.get(address("show", done.pk)).text


def test_comparing_again_shows_what_changed(technician):
    client = client_for(technician)
    enter(technician, "S1AAAA")
    first = compare(client, "PC2,S2AAAA,,,,,", "PC3,S3AAAA,,,,,")
    enter(technician, "S2AAAA")
    again = compare(client, "PC3,S3AAAA,,,,,", "PC2,S2AAAA,,,,,", "PC4,S4AAAA,,,,,")

    assert (first.before_at, again.before_at) == (None, first.at)
    assert [row.title for row in rows(again, "only-there") if row.is_new] == ["PC4"]
    page = client.get(address("show", again.pk)).text
    assert "Only there: 1 new, 1 settled" in page


def test_a_tab_is_taken_out_as_csv_and_that_is_on_the_record(technician):
    client = client_for(technician)
    done = compare(client, "=PC1,S1AAAA,,,,,")
    answer = client.post(address("export", done.pk), {"show": "only-there"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")

    assert "'=PC1,Only there,'=PC1,S1AAAA" in text
    assert Entry.objects.filter(deed="assets.export").count() == 1


def test_deleting_a_comparison_is_a_deed_and_keeps_the_answers(technician):
    client = client_for(technician)
    done = compare(client, "Till,TILL9999,,,,,")
    deeds().answer(technician, rows(done, "only-there")[0], kind="not-ours", reason="Not ours")
    before = Entry.objects.count()
    client.post(address("delete", done.pk))

    assert (Comparison.objects.count(), ComparisonRow.objects.count()) == (0, 0)
    assert (Answer.objects.count(), Entry.objects.count() - before) == (1, 1)


def test_rows_go_after_their_time_and_the_counts_stay(technician, school):
    done = compare(client_for(technician), "Till,TILL9999,,,,,")
    retention.apply(school, today() + timedelta(days=100))
    assert ComparisonRow.objects.count() == 1

    retention.apply(school, today() + timedelta(days=250))
    assert ComparisonRow.objects.count() == 0
    assert Comparison.objects.get(pk=done.pk).only_there == 1


def test_a_list_that_nobody_went_on_with_goes_sooner(technician, school):
    bring(client_for(technician), "Till,TILL9999,,,,,")
    retention.apply(school, today() + timedelta(days=29))
    assert Upload.objects.count() == 1

    retention.apply(school, today() + timedelta(days=40))
    assert Upload.objects.count() == 0


def test_who_may_not_compare_may_not_answer(technician, dpo):
    (row,) = rows(compare(client_for(technician), "Till,TILL9999,,,,,"), "only-there")
    with pytest.raises(NotAllowed):
        deeds().answer(dpo, row, kind="not-ours", reason="No")

    assert client_for(dpo).get(address("show", row.comparison_id)).status_code == 200
    assert client_for(dpo).get(address("start")).status_code == 403
