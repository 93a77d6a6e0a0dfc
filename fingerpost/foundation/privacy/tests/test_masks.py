"""Whoever is named in full is found, however it is written, and nobody else is."""

import pytest

from fingerpost.foundation.privacy.masks import Mask

MASK = Mask({"Émile Bray"}, {"emile.bray@school.example"}, "Erased person 7")
SHORT = Mask({"May"}, set(), "Erased person 8")


@pytest.mark.parametrize(
    "text",
    [
        "Émile Bray",
        "émile  bray",
        "EMILE BRAY",
        "Emile Bray",
        "E\u0301mile Bray",
        "Bray, Émile",
        "emile.bray@school.example",
        "Emile.Bray@School.example",
    ],
)
def test_every_way_to_write_the_name_is_found(text):
    assert MASK.text(text) == "Erased person 7"
    assert MASK.text(f"Lent to {text}; ask them.") == "Lent to Erased person 7; ask them."


@pytest.mark.parametrize(
    "text",
    [
        "Emile Brayford",
        "Jean-Emile and Bray",
        "Bray",
        "x.emile.bray@school.example",
        "emile.bray@school.example.org",
        "",
    ],
)
def test_what_only_looks_like_the_name_stays(text):
    assert MASK.text(text) == text


def test_a_possessive_and_brackets_leave_the_name_found():
    assert MASK.text("Émile Bray's (Émile Bray)") == "Erased person 7's (Erased person 7)"


def test_a_name_of_one_word_counts_only_where_it_stands_alone():
    assert SHORT.text(" may ") == "Erased person 8"
    assert SHORT.text("This may break in May.") == "This may break in May."


def test_names_within_json_are_found_in_values_and_keys():
    held = {"by": ["Emile Bray", 3, None], "Émile Bray": True}

    assert MASK.value(held) == {"by": ["Erased person 7", 3, None], "Erased person 7": True}


def test_a_folded_key_is_masked_folded():
    assert MASK.key("emile bray") == "erased person 7"
    assert MASK.key("emile brayford") == "emile brayford"


def test_rows_are_sought_by_letters_that_every_database_folds_alike():
    assert MASK.needles() == ["emile.bray@school.example", "mile"]
    assert Mask({"Чехов Антон"}, set(), "x").needles() is None
