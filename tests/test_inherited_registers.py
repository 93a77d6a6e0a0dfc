"""What a trust keeps in an inherited register: its schools read it, marked, and change nothing."""

import csv
import io

import pytest
from django.urls import reverse

from conftest import client_for
from fingerpost.foundation.registers import listing, selection
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.tenancy.scope import OutOfScope, scope

from .test_registers import entered, keeper

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize(
        "register",
        [each for each in REGISTERS.values() if each.model.inherited],
        ids=lambda each: each.plural,
    ),
]


def page_of(register, name, *arguments):
    return reverse(f"{register.plural}:{name}", args=arguments)


def of_trust(register, trust, **values):
    with scope(trust):
        return entered(register, keeper(register, trust), **values)


def of_school(register, school, **values):
    return entered(register, keeper(register, school), **values)


def test_a_school_reads_the_rows_of_its_trust_and_sees_whose_they_are(school, trust, register):
    row = of_trust(register, trust, **{register.title: "Of the trust"})
    of_school(register, school, **{register.title: "Of the school"})
    client = client_for(keeper(register, school))

    for address in ("?", "?q=of", f"?sort={register.sorts[-1].word}"):
        page = client.get(page_of(register, "index") + address).text
        assert page.count(">Trust</span>") == 1, address
        assert "Of the trust" in page
        assert "Of the school" in page
    shown = client.get(page_of(register, "show", row.pk)).text
    assert "Your trust keeps this" in shown
    assert page_of(register, "change", row.pk) not in shown


def test_the_rows_of_both_count_and_leave_together(school, trust, register):
    of_trust(register, trust)
    of_school(register, school)
    client = client_for(keeper(register, school))

    assert f"2 {register.plural} in the register" in client.get(page_of(register, "index")).text
    answer = client.post(page_of(register, "export"), {"format": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == 2


def test_a_school_changes_nothing_of_its_trusts(school, trust, register):
    theirs = of_trust(register, trust)
    ours = of_school(register, school)
    actor = keeper(register, school)
    client = client_for(actor)

    assert client.get(page_of(register, "change", theirs.pk)).status_code == 404
    assert client.get(page_of(register, "change", ours.pk)).status_code == 200
    chosen = client.get(page_of(register, "alike") + f"?row={theirs.pk}&row={ours.pk}").text
    assert f"Set one thing for 1 {register.word}" in chosen
    for field in (register.title,):
        with pytest.raises((OutOfScope, register.model.DoesNotExist)):
            register.verbs.change(actor, theirs, revision=1, **{field: "Stolen"})


def test_numbers_of_a_school_do_not_go_on_from_its_trusts(school, trust, register):
    of_trust(register, trust)
    of_trust(register, trust)

    assert of_school(register, school).number == 1


def test_a_trust_sees_nothing_of_its_schools(school, trust, register):
    of_school(register, school, **{register.title: "Ours alone"})

    client = client_for(keeper(register, trust))
    assert "Ours alone" not in client.get(page_of(register, "index") + "?q=ours").text
    assert "Ours alone" not in client.get(page_of(register, "index")).text


def test_another_school_of_no_trust_sees_nothing_of_it(other_school, trust, register):
    row = of_trust(register, trust, **{register.title: "Of the trust"})
    client = client_for(keeper(register, other_school))

    assert client.get(page_of(register, "show", row.pk)).status_code == 404
    assert "Of the trust" not in client.get(page_of(register, "index")).text


def test_pages_of_both_together_are_the_sorted_list(school, trust, register, monkeypatch):
    monkeypatch.setattr(listing, "SIZE", 3)
    monkeypatch.setattr(selection, "SIZE", 3)
    monkeypatch.setattr(listing.page, "__kwdefaults__", {"after": "", "before": "", "size": 3})
    for n in range(5):
        of_trust(register, trust, **{register.title: f"Name {n * 2}"})
        of_school(register, school, **{register.title: f"Name {n * 2 + 1}"})
    client = client_for(keeper(register, school))

    def walked(way, address):
        found = []
        while address:
            page = client.get(page_of(register, "index") + address).text
            found.append([n for n in range(10) if f"Name {n}<" in page])
            address = next_of(page, way)
        return found

    def next_of(page, way):
        marks = page.split(f'rel="{way}"')[0].rsplit("<a ", 1)[-1]
        if f'rel="{way}"' not in page:
            return ""
        return marks.split('href="')[1].split('"')[0].replace("&amp;", "&")

    assert walked("next", "?") == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
