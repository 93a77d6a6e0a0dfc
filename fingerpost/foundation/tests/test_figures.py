"""Figures of a file: the one in force on a day, and no entry without a day, a number, a source."""

from datetime import date

import pytest

from fingerpost.foundation.figures import figure

FIVE = "{from: 2026-09-01, figure: 5, source: Ours}"
SEVEN = "{from: 2027-01-01, figure: 7, source: Ours}"


@pytest.fixture
def file(tmp_path):
    """A file that holds these entries of one figure."""

    def written(*entries):
        path = tmp_path / "figures.yaml"
        path.write_text("days:\n" + "".join(f"- {each}\n" for each in entries))
        return path

    return written


@pytest.mark.parametrize(
    ("day", "found"),
    [(date(2020, 1, 1), 5), (date(2026, 12, 31), 5), (date(2027, 1, 1), 7)],
)
def test_the_latest_that_has_begun_is_in_force_and_the_first_before_that(file, day, found):
    assert figure(file(SEVEN, FIVE), "days", day) == found


@pytest.mark.parametrize(
    "entry",
    [
        "{from: soon, figure: 5, source: Ours}",
        "{from: 2026-09-01, figure: 0, source: Ours}",
        "{from: 2026-09-01, figure: some, source: Ours}",
        "{from: 2026-09-01, figure: 5, source: ''}",
    ],
)
def test_an_entry_that_lacks_something_is_refused(file, entry):
    with pytest.raises(ValueError, match="from is a date"):
        figure(file(FIVE, entry), "days", date(2027, 1, 1))
