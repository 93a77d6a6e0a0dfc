"""A slip in a word is told, whatever the slip; words that are further apart are not alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.foundation.search.likeness import has_neighbours, reach, shortened, slips

words = st.text("abcd", min_size=4, max_size=8)


def slipped(word):
    """Everything that one slip makes of a word, written out."""
    for n in range(len(word) + 1):
        yield from (word[:n] + letter + word[n:] for letter in "abcd")
        yield from (word[:n] + letter + word[n + 1 :] for letter in "abcd" if n < len(word))
        yield word[:n] + word[n + 1 :]
        yield word[:n] + word[n + 1 : n + 2] + word[n : n + 1] + word[n + 2 :]


@given(word=words)
def test_whatever_one_slip_makes_of_a_word_leads_back_to_it(word):
    for wrong in slipped(word):
        assert slips(wrong, word) <= 1
        if has_neighbours(wrong):
            assert reach(wrong) & shortened(word)


@given(one=words, other=words)
def test_words_are_one_slip_apart_only_if_one_slip_makes_one_of_the_other(one, other):
    assert (slips(one, other) <= 1) == (one == other or one in slipped(other))
    assert slips(one, other) == slips(other, one)


@pytest.mark.parametrize(
    ("asked", "word"), [("ashload", "ashlode"), ("stephen", "steven"), ("latpop", "laptop")]
)
def test_the_slips_that_people_make_are_within_reach(asked, word):
    assert slips(asked, word) <= 2
    assert reach(asked) & shortened(word)


@pytest.mark.parametrize("word", ["cat", "5cd001", "", "a" * 25])
def test_short_words_and_numbers_have_no_neighbours(word):
    assert not has_neighbours(word)
    assert has_neighbours("laptop")
