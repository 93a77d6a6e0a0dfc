"""Held against an oracle that reads every field of every row: nothing more, nothing less."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.insight.search.asked import Asked
from fingerpost.insight.search.rows import found
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import shelved

pytestmark = pytest.mark.django_db
words = st.text(st.sampled_from("abcAé1- ß%_"), max_size=6)
rows = st.lists(
    st.fixed_dictionaries(
        {
            "name": words.filter(str.strip),
            "assigned_to": words,
            "order_number": words,
            "notes": words,
            "status": st.sampled_from(["spare", "lost"]),
        }
    ),
    max_size=6,
)
READ = ("name", "assigned_to", "notes", "location", "manufacturer", "model")
COSTS = ("order_number", "supplier")


def expected(text, fields):
    """The numbers of the assets that a text finds, for those who may see some fields."""
    return {each.number for each in Asset.objects.all() if answers(each, text, fields)}


def answers(asset, text, fields):
    key, said = fold(text), fold(" ".join([*(getattr(asset, name) for name in fields), "laptop"]))
    held = re.findall(r"[^\W_]+", said)
    *whole, last = re.findall(r"[^\W_]+", key) or [""]
    begins = any(each.startswith(last) for each in held) if len(last) > 2 else last in held
    if key and asset.name_key.startswith(key):
        return True
    if key.isdecimal() and int(key) == asset.number:
        return True
    return bool(last) and begins and set(whole) <= set(held)


def numbers(actor, text):
    groups = [group for group in found(actor, Asked(text), "assets") if group.word == "assets"]
    return {int(hit.label.partition("-")[2]) for group in groups for hit in group.hits}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ours=rows, theirs=rows, text=words)
def test_each_finds_what_they_may_see_and_nothing_else(school, other_school, ours, theirs, text):
    text = " ".join(text.split())
    with scope(other_school):
        shelved(other_school, theirs)
    shelved(school, ours)

    assert numbers(somebody("Tess", Role.IT_SUPPORT, school), text) == expected(text, READ + COSTS)
    assert numbers(somebody("Kit", Role.EXTERNAL_IT, school), text) == expected(text, READ)
    assert numbers(somebody("Gwen", Role.GOVERNOR, school), text) == set()
