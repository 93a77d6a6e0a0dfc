"""The short address on a label says which thing it sticks to."""

import pytest

from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.labels.models import AssetAddress
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.stocktakes.reading import identify

pytestmark = pytest.mark.django_db


@pytest.fixture
def labelled(school):
    made = asset(school, name="Laptop")
    AssetAddress.objects.create(code="k7m2q9xd", organisation=school, asset=made)
    return made


@pytest.mark.parametrize(
    "words",
    [
        "https://fingerpost.school.example/a/k7m2q9xd",
        "http://localhost:8000/a/K7M2Q9XD/",
        "/a/k7m2q9xd",
        " fingerpost.school.example/a/k7m2q9xd?x=1 ",
    ],
)
def test_a_short_address_means_its_asset(labelled, words):
    assert identify(words) == labelled


def test_another_schools_label_is_unknown_here(labelled, other_school):
    with scope(other_school):
        assert identify("/a/k7m2q9xd") is None
    assert identify("/a/k7m2q9xc") is None
