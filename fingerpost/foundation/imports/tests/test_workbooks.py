"""Workbooks come out as a person sees them, whatever program wrote them."""

import io
import zipfile

import pytest

from ..decoding import Unreadable
from ..workbooks import read_pasted, read_table, read_workbook, sheet_names
from .workbooks import (
    XLS_LIST,
    number,
    ods,
    ods_cell,
    ods_row,
    record,
    row,
    table,
    text,
    xls,
    xls_number,
    xls_text,
    xlsx,
    zipped,
)

ROWS = [(2, ("A1", "Laptop")), (3, ("A2", "Tablet"))]
KINDS = {
    "XLSX": (xlsx(), "Excel workbook (.xlsx)"),
    "Strict Open XML": (xlsx(strict=True), "Excel workbook (.xlsx)"),
    "XLS": (xls(), "old Excel workbook (.xls)"),
    "ODS": (ods(), "OpenDocument spreadsheet (.ods)"),
    "CSV": (b"Asset tag,Model\nA1,Laptop\nA2,Tablet\n", "UTF-8"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_spreadsheet_is_read_whatever_its_name_says(kind):
    data, called = KINDS[kind]
    sheet = read_table(data, "assets.txt")

    assert sheet.headers == ("Asset tag", "Model")
    assert sheet.rows == ROWS
    assert sheet.encoding == called


def shown(cell, strict=False):
    """What a cell of a workbook comes out as."""
    rows = row(1, text("A1", "Tag"), text("B1", "Value")) + row(2, text("A2", "A1"), cell)
    (_, (_, value)), *_ = read_workbook(xlsx(rows, strict=strict)).rows
    return value


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        (number("B2", 12), "12"),
        (number("B2", "-1234.5"), "-1234.5"),
        (number("B2", "0.30000000000000004"), "0.3"),
        (number("B2", "1E-7"), "0.0000001"),
        (number("B2", 359881234567890), "359881234567890"),
        (number("B2", 46083, 1), "2026-03-02"),
        (number("B2", "46083.4375", 2), "2026-03-02 10:30"),
        (number("B2", "46083.4375578704", 2), "2026-03-02 10:30:05"),
        (number("B2", 46083, 2), "2026-03-02"),
        (number("B2", 0.4375, 3), "10:30"),
        (number("B2", 1.25, 6), "30:00"),
        (number("B2", 0.125, 4), "12.5%"),
        (number("B2", 123, 5), "000123"),
        ('<c r="B2" t="b"><v>1</v></c>', "yes"),
        ('<c r="B2" t="b"><v>0</v></c>', "no"),
        ('<c r="B2" t="d" s="1"><v>2026-03-02</v></c>', "2026-03-02"),
        ('<c r="B2"><f>6*7</f><v>42</v></c>', "42"),
        ('<c r="B2" s="4"><f>1/8</f><v>0.125</v></c>', "12.5%"),
        ('<c r="B2" s="5" t="str"><v>0042</v></c>', "0042"),
        (text("B2", " two\r\nlines "), "two\nlines"),
        (text("B2", "=1+1"), "=1+1"),
        (text("B2", "0042"), "0042"),
    ],
)
def test_a_cell_is_read_as_a_person_sees_it(cell, seen, strict):
    assert shown(cell, strict) == seen


@pytest.mark.parametrize("long", ["8944110068013240987", "1234567890123456", "1E+15"])
def test_a_number_too_long_for_a_spreadsheet_is_shown_as_rounded(long):
    assert "E+1" in shown(number("B2", long))
    assert shown(text("B2", long)) == long


def test_errors_are_read_as_empty_with_a_note():
    rows = table(("Tag", "Age"), ("A1",))
    rows += row(3, text("A3", "A2"), '<c r="B3" t="e"><v>#N/A</v></c>')
    sheet = read_workbook(xlsx(rows))

    assert sheet.rows[-1] == (3, ("A2", ""))
    assert "Cells with an error such as #N/A, read as empty: 1." in sheet.notes


@pytest.mark.parametrize("result", ["", "<v/>", "<v></v>"])
def test_a_formula_without_a_saved_result_is_empty_with_a_note(result):
    nothing = '<c r="B2" t="str"><f>""</f><v></v></c>'
    rows = row(1, text("A1", "Tag"), text("B1", "Age")) + row(2, text("A2", "A1"), nothing)
    rows += row(3, text("A3", "A2"), f'<c r="B3"><f>TODAY()</f>{result}</c>')
    sheet = read_workbook(xlsx(rows))

    assert sheet.rows[-1] == (3, ("A2", ""))
    assert "without a saved result, read as empty: 1" in sheet.notes[0]


def test_title_lines_empty_rows_and_totals_are_left_out_and_rows_keep_their_numbers():
    rows = table(("Our assets",)) + table(("Tag", "Model"), ("A1", "x"), start=4)
    sheet = read_workbook(xlsx(rows + table(("A2", "y"), ("Total", "2"), start=8)))

    assert sheet.rows == [(5, ("A1", "x")), (8, ("A2", "y"))]
    assert any("Lines above the headings, left out: 1" in note for note in sheet.notes)


def test_a_list_that_begins_further_right_and_below_is_read():
    rows = row(7, text("C7", "Tag"), text("E7", "Age")) + row(8, text("C8", "A1"), number("D8", 5))
    sheet = read_workbook(xlsx(rows))

    assert (sheet.headers, sheet.rows) == (("Tag", "Column D", "Age"), [(8, ("A1", "5", ""))])


def test_a_merged_cell_counts_for_each_of_its_rows():
    rows = table(("Room", "Tag"), ("ICT1", "A1"), ("", "A2"), ("Hall", "A3"))
    after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    sheet = read_workbook(xlsx(rows, after=after))

    assert [cells for _, cells in sheet.rows] == [("ICT1", "A1"), ("ICT1", "A2"), ("Hall", "A3")]
    assert "Rows that share a merged cell, its text repeated: 1." in sheet.notes


SHEETS = {
    "Read me": table(("How to use this",)),
    "Assets": table(("Tag", "Model"), ("A1", "x"), ("A2", "y")),
    "Disposed": table(("Tag", "Model"), ("B1", "x")),
    "Nothing": "",
    "Codes": table(*[("Code", "Means")] * 9),
}
BOOK = xlsx(SHEETS, states={"Codes": "hidden"})


def test_the_fullest_sheet_is_read_and_the_others_are_named():
    sheet = read_workbook(BOOK)

    assert (sheet.sheet, len(sheet.rows)) == ("Assets", 2)
    assert "Other sheets, not read: “Read me”, “Disposed”, “Nothing”." in sheet.notes[0]
    assert sheet.notes[1] == "Hidden sheets, not read: “Codes”."


def test_a_sheet_is_read_by_name_and_the_names_are_known_beforehand():
    assert sheet_names(BOOK) == ("Read me", "Assets", "Disposed", "Nothing")
    assert sheet_names(b"Tag,Model\n") == ()
    assert read_workbook(BOOK, sheet="Disposed").rows == [(2, ("B1", "x"))]
    with pytest.raises(Unreadable, match=r"no sheet called “Lost”. Choose one of: “Read me”, “A"):
        read_workbook(BOOK, sheet="Lost")
    with pytest.raises(Unreadable, match="The sheet “Nothing” is empty"):
        read_workbook(BOOK, sheet="Nothing")


def test_macros_are_ignored_with_a_note():
    sheet = read_workbook(xlsx(**{"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))

    assert sheet.rows == ROWS
    assert "macros; they are not run" in sheet.notes[0]


def test_an_old_workbook_gives_dates_numbers_truths_and_merged_cells():
    cells = XLS_LIST + xls_text(0, 2, "Bought") + xls_number(1, 2, 46083.0, 1)
    cells += xls_text(0, 3, "Age") + xls_number(1, 3, 4.0) + xls_number(2, 3, 0.5)
    cells += record(0x00E5, b"\x01\x00" + b"\x01\x00\x02\x00\x02\x00\x02\x00")
    sheet = read_workbook(xls(cells))

    assert sheet.rows[0] == (2, ("A1", "Laptop", "2026-03-02", "4"))
    assert sheet.rows[1] == (3, ("A2", "Tablet", "2026-03-02", "0.5"))


def test_an_open_document_gives_dates_numbers_truths_and_percentages():
    cells = (
        ods_cell("date", 'office:date-value="2026-03-02"', "02/03/26"),
        ods_cell("currency", 'office:value="-12.5"', "-£12.50"),
        ods_cell("boolean", 'office:boolean-value="true"', "TRUE"),
        ods_cell("percentage", 'office:value="0.5"', "50%"),
        ods_cell("string", "", "#N/A"),
    )
    head = ods_row(*(ods_cell("string", shown=name) for name in "ABCDE"))
    gap = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    rows = f"{head}{gap}{ods_row(*cells)}"
    sheet = read_workbook(ods(f'<table:table table:name="S">{rows}</table:table>'))

    assert sheet.rows == [(5, ("2026-03-02", "-12.5", "yes", "50%", ""))]


def test_pasted_cells_are_read_as_they_stood():
    sheet = read_pasted('Tag\tModel\r\nA1\tDell, 19"\r\nA2\t"two\nlines"\r\n')

    assert sheet.headers == ("Tag", "Model")
    assert sheet.rows == [(2, ("A1", 'Dell, 19"')), (3, ("A2", "two\nlines"))]
    assert read_pasted("Tag\nA1\nA2").rows == [(2, ("A1",)), (3, ("A2",))]


@pytest.mark.parametrize("nothing", ["", " \n", "\t\t\n\t", "Tag\tModel\n"])
def test_nothing_pasted_is_refused(nothing):
    with pytest.raises(Unreadable, match=r"^The pasted cells: "):
        read_pasted(nothing)


def test_parts_may_be_named_in_the_way_of_other_systems():
    with zipfile.ZipFile(io.BytesIO(xlsx())) as file:
        parts = {name.replace("/", "\\"): file.read(name) for name in file.namelist()}
    assert read_workbook(zipped(parts)).rows == ROWS
