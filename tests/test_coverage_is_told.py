"""No count without what it left out, and without whether anything says that the list is whole."""

import pytest

from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.evidence import RULES, apply

from .exemptions import COVERED
from .houses import house, standing

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def counted(django_db_setup, django_db_blocker):
    """What every rule finds that counts anything in a school with a row of everything."""
    with standing(django_db_blocker):
        full = house("Fernwhistle Primary", "Few", times=1, steps=1)
        with scope(full.school):
            found = {key: apply(key, today()) for key in RULES}
            yield {key: each for key, each in found.items() if each.of}


def test_many_rules_count_something(counted):
    assert len(counted) >= 30


def test_a_rule_that_counts_a_list_says_whether_it_is_known_to_be_whole(counted):
    silent = {key for key, each in counted.items() if not each.caveat}

    assert silent == counted.keys() & COVERED.keys()


def test_what_a_count_left_out_stands_in_its_sentence(counted):
    for key, each in counted.items():
        for word, n in each.left_out:
            assert f"{n:,}" in each.because, f"{key} leaves out {n} {word} and does not say so"


def test_only_rules_that_exist_are_let_off():
    assert COVERED.keys() <= RULES.keys()
