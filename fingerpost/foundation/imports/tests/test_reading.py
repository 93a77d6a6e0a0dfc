"""Tables come out as they went in, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..reading import read_csv

WORDS = (
    "Café",
    "it’s",
    "£250",
    "Zoë’s iPad",
    "“spare”",
    "Müller",
    "2019–20",
    "Room 12",
    "",
    "a,b;c",
)
AWKWARD = ('say "hi"', "two\nlines", "tab\tpipe|", "x;y", "1,5", " padded ", '"', "0042", "=1+1")
DELIMITERS, LINE_ENDS = ",;\t|", ("\n", "\r\n", "\r")
ANYTHING = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


def written(table, delimiter, line_end):
    """The slow, obvious oracle: every cell in quotation marks, every mark doubled."""
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in table]
    return line_end.join(delimiter.join(row) for row in quoted) + line_end


def tables(cells):
    def of(width):
        row = st.lists(cells, min_size=width, max_size=width)
        return st.lists(row, min_size=1, max_size=6).filter(lambda rows: any(map(any, rows)))

    return st.integers(2, 5).flatmap(of)


def expected(rows):
    stripped = [(n, tuple(cell.strip() for cell in row)) for n, row in enumerate(rows, 2)]
    return [(number, cells) for number, cells in stripped if any(cells)]


@given(
    tables(st.sampled_from(WORDS + AWKWARD)),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman")),
    st.sampled_from(DELIMITERS),
    st.sampled_from(LINE_ENDS),
)
def test_a_table_survives_every_encoding_delimiter_and_line_end(rows, codec, delimiter, line_end):
    headings = [f"Heading {letter}" for letter in "ABCDE"[: len(rows[0])]]
    rows = [["first", *row[1:]] if n == 0 else row for n, row in enumerate(rows)]
    sheet = read_csv(written([headings, *rows], delimiter, line_end).encode(codec))

    assert sheet.headers == tuple(headings)
    assert sheet.rows == expected(rows)
    assert sheet.delimiter == delimiter


@given(tables(ANYTHING.filter(lambda text: not text or text.strip())))
def test_any_text_survives_unicode(rows):
    headings = [f"Heading {letter}" for letter in "ABCDE"[: len(rows[0])]]
    for codec in ("utf-8", "utf-16"):
        sheet = read_csv(written([headings, *rows], ",", "\n").encode(codec))
        assert sheet.rows == expected(rows)


@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_plain_cells_need_no_quotation_marks(delimiter, line_end):
    lines = [("Asset tag", "Model", "Cost"), ("A1", "Dell 5420", "1.50"), ("A2", "HP", "2.50")]
    text = line_end.join(delimiter.join(line) for line in lines)

    assert read_csv(text.encode()).rows == [(2, lines[1]), (3, lines[2])]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_known_by_its_zeros(codec):
    sheet = read_csv("Asset tag,Model\nA1,Café\n".encode(codec))

    assert (sheet.encoding, sheet.rows) == ("UTF-16", [(2, ("A1", "Café"))])


def test_mixed_line_ends_are_all_line_ends():
    assert len(read_csv(b"Tag,Model\r\nA1,x\rA2,y\nA3,z").rows) == 3


def test_a_semicolon_file_may_hold_decimal_commas_and_long_addresses():
    text = 'Tag;Place;Cost\nA1;"1 Road, Town,\nCounty, AB1,\nx, y,\nz, w,";1,50\n'

    assert read_csv(text.encode()).rows[0][1][2] == "1,50"


def test_excels_own_separator_line_is_not_a_row():
    sheet = read_csv(b"sep=;\nTag;Model\nA1;x\n")

    assert (sheet.headers, sheet.rows) == (("Tag", "Model"), [(2, ("A1", "x"))])


def test_a_single_column_is_a_table():
    assert read_csv(b"Serial number\nABC1\nABC2\n").rows == [(2, ("ABC1",)), (3, ("ABC2",))]


def test_inches_without_doubled_quotation_marks_are_kept_with_a_note():
    sheet = read_csv(b'Tag,Model\nA1,"15" monitor"\nA2,19" monitor\n')

    assert [cells[1] for _, cells in sheet.rows] == ['15 monitor"', '19" monitor']
    assert any("not doubled" in note for note in sheet.notes)


def test_a_space_before_a_quoted_cell_does_not_break_it():
    assert read_csv(b'Tag, Place\nA1, "Hall, east"\n').rows == [(2, ("A1", "Hall, east"))]


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
def test_the_encoding_is_named_in_the_sheet(codec):
    names = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}

    assert read_csv("Tag,Model\nA1,Café\n".encode(codec)).encoding == names[codec]
