"""Several editions of one family: what is in force when, and what a file may not say."""

from datetime import date

import pytest

from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import CatalogueError
from fingerpost.standards.catalogue.dated import in_force, read_editions
from fingerpost.standards.catalogue.reading import read

from .made_up import edition, line

SLUG = "filtering-and-monitoring"
BEFORE, DAY = date(2026, 9, 15), date(2026, 9, 16)


def editions(folder, newest, *earlier):
    """The editions of the made-up family, the earlier ones read from a folder."""
    for name, text in earlier:
        (folder / name).write_text(text)
    return read_editions(folder, [read(newest, "maps")])["maps"]


@pytest.mark.parametrize(
    ("day", "year"), [("2024-01-01", 2025), ("2026-09-15", 2025), ("2026-09-16", 2026)]
)
def test_the_newest_edition_whose_day_has_come_is_in_force(tmp_path, day, year):
    newest = edition("2026-09-16", line("MAP-1.1"))
    every = editions(tmp_path, newest, ("maps@2025-01-31.yaml", edition("2025-01-31")))

    assert in_force(every, date.fromisoformat(day)).edition.year == year


@pytest.mark.parametrize(
    ("name", "text", "refusal"),
    [
        ("roads@2025-01-31.yaml", edition("2025-01-31"), "is of no family in the list"),
        ("maps@2025-01-30.yaml", edition("2025-01-31"), "edition: must be 2025-01-30"),
        ("maps@2026-09-16.yaml", edition("2026-09-16"), "edition: there are two of this day"),
        ("maps@2025-01-31.yaml", edition("2025-01-31", code="ATL"), "code: was ATL"),
        ("maps@2025-01-31.yaml", edition("2025-01-31", *2 * [line("MAP-1.1")]), "already used"),
    ],
)
def test_an_earlier_edition_that_does_not_fit_is_refused_by_name(tmp_path, name, text, refusal):
    with pytest.raises(CatalogueError, match=refusal):
        editions(tmp_path, edition("2026-09-16"), (name, text))


def test_the_id_of_what_was_dropped_is_never_used_again(tmp_path):
    both, one = (line("MAP-1.1"), line("MAP-1.2")), (line("MAP-1.1"),)
    first = ("maps@2024-01-31.yaml", edition("2024-01-31", *both))
    second = ("maps@2025-01-31.yaml", edition("2025-01-31", *one))

    assert len(editions(tmp_path, edition("2026-09-16", *one), first, second)) == 3
    with pytest.raises(CatalogueError, match=r"MAP-1.2 was asked no more; use a new id"):
        editions(tmp_path, edition("2026-09-16", *both), first, second)


def test_the_catalogue_of_a_day_is_that_of_its_editions():
    assert "FAM-1.7" in catalogue.family(SLUG, DAY).ids
    assert "FAM-1.7" not in catalogue.family(SLUG, BEFORE).ids
    with pytest.raises(KeyError):
        catalogue.requirement("FAM-1.7", BEFORE)
    served = catalogue.evidence_keys(BEFORE).get("approved_apps.ai_weighed", ())
    assert "FAM-1.7" not in served
    assert catalogue.evidence_keys().keys() <= catalogue.every_key()


@pytest.mark.parametrize(
    ("id", "alike"), [("FAM-1.1", True), ("FAM-1.3", False), ("FAM-1.7", False), ("XYZ-1", False)]
)
def test_words_are_compared_with_those_of_the_day(id, alike):
    assert catalogue.is_worded_alike(id, date(2025, 11, 17), DAY) == alike


def test_an_edition_that_nobody_knows_says_nothing_alike():
    assert not catalogue.is_worded_alike("FAM-1.1", date(2001, 1, 1), DAY)
    assert catalogue.is_worded_alike("FAM-1.3", DAY, DAY)


def test_each_earlier_edition_is_marked_as_told_by_others():
    earlier = catalogue.editions(SLUG)[0]
    changed = [asked for asked in earlier.requirements if asked.id in ("FAM-1.3", "FAM-2.4")]

    assert {each.confidence for each in changed} == {catalogue.Confidence.SECONDARY}
