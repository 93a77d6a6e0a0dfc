import pytest
from django.core.management.base import CommandError

from fingerpost.config.naming import called


def test_a_name_is_found(school, other_school):
    assert list(called(school.name)) == [school]


def test_no_name_means_everybody(school, other_school):
    assert {school, other_school} <= set(called(None))


def test_the_names_near_an_unknown_one_are_told(school):
    with pytest.raises(CommandError, match=r"Near it: Fernwhistle Primary\."):
        called("fernwistle primry")


def test_where_no_name_is_near_it_is_said_how_to_list_them(school):
    with pytest.raises(CommandError, match="“fingerpost findings” lists them all"):
        called("Zzyzx")
