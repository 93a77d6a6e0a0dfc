"""Title lines, totals, empty and ragged rows: left out by count, never silently."""

import pytest

from ..decoding import Unreadable
from ..reading import read_csv


def rows(text):
    return [cells for _, cells in read_csv(text.encode()).rows]


def noted(text):
    return " ".join(read_csv(text.encode()).notes)


def test_lines_above_the_headings_are_left_out_and_counted():
    text = "version:v1.0\nAsset list of Oakfield Example School\n\nTag,Model,Cost\nA1,x,5\n"

    assert rows(text) == [("A1", "x", "5")]
    assert "above the headings, left out: 2" in noted(text)


def test_row_numbers_are_those_of_the_spreadsheet():
    text = 'Title\nTag,Model\n\nA1,"two\nlines"\nA2,y\n'

    assert [number for number, _ in read_csv(text.encode()).rows] == [4, 5]


@pytest.mark.parametrize(
    "foot",
    ["Total,,2,15.00", "Grand total,,,£15.00", "2 rows,,,", "End of report,,,", ",Totals,,9"],
)
def test_totals_at_the_foot_are_left_out_and_counted(foot):
    text = f"Tag,Model,Rooms,Cost\nA1,x,1,5\nA2,y,1,10\n{foot}\n"

    assert len(rows(text)) == 2
    assert "totals at the foot, left out: 1" in noted(text)


def test_an_asset_called_total_is_an_asset():
    assert len(rows("Tag,Model,Room,Cost\nA1,x,Hall,5\nTotal Station,Leica,Lab,900\n")) == 2


def test_empty_rows_are_skipped_and_counted():
    text = "Tag,Model\n\nA1,x\n,\n \nA2,y\n\n\n"

    assert rows(text) == [("A1", "x"), ("A2", "y")]
    assert "Empty rows, skipped: 3" in noted(text)


def test_a_short_row_is_filled_up_with_a_note():
    text = "Tag,Model,Cost\nA1,x\nA2,y,5\n"

    assert rows(text)[0] == ("A1", "x", "")
    assert "fewer cells than headings" in noted(text)


def test_a_long_row_is_refused_alone():
    sheet = read_csv(b"Tag,Model,Cost\nA1,x,5\nA2,Hall, east,5\nA3,z,5,,\n")

    assert [number for number, _ in sheet.rows] == [2, 4]
    assert sheet.refused[0][0] == 3
    assert "4 cells under 3 headings" in sheet.refused[0][1]


def test_when_every_row_is_too_long_the_file_is_refused():
    with pytest.raises(Unreadable, match="more cells than there are headings"):
        read_csv(b"Tag,Model\nA1,x,5\nA2,y,6\n")


def test_headings_that_repeat_are_told_apart():
    sheet = read_csv(b"Notes,notes,Notes (2),Notes\na,b,c,d\n")

    assert sheet.headers == ("Notes", "notes (2)", "Notes (2) (2)", "Notes (3)")


def test_an_empty_column_without_heading_is_dropped():
    sheet = read_csv(b"Tag,,Model,,\nA1,,x,,\nA2,,y,\n")

    assert (sheet.headers, sheet.rows[0][1]) == (("Tag", "Model"), ("A1", "x"))


def test_a_full_column_without_heading_gets_its_letter():
    sheet = read_csv(b"Tag,,Model\nA1,kept,x\n")

    assert sheet.headers == ("Tag", "Column B", "Model")
    assert "named for now: Column B" in " ".join(sheet.notes)


def test_headings_over_several_lines_become_one():
    assert read_csv(b'"Asset\ntag",Model\nA1,x\n').headers == ("Asset tag", "Model")
