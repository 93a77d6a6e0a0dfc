"""A kind of decision names what is there, or the site does not start."""

from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.approvals.checks import kinds_are_whole, problems
from fingerpost.foundation.approvals.kinds import KINDS, needs_approval


def test_the_kinds_as_they_stand_are_whole():
    assert kinds_are_whole() == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"decide": "assets.nobody"}, "nobody is granted assets.nobody"),
        ({"deputy": "duties.view"}, "a role that carries duties.view cannot sign"),
        ({"page": "assets:nowhere"}, "assets:nowhere is no page of one record"),
    ],
)
def test_what_is_missing_is_named(wrong, said):
    assert list(problems(replace(KINDS["disposal"], **wrong))) == [said]


def test_two_kinds_of_one_word_stop_the_site():
    with pytest.raises(ImproperlyConfigured, match="disposal"):
        needs_approval(KINDS["disposal"])
