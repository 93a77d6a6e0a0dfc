"""A list leaves Fingerpost complete, and nothing in it runs in a spreadsheet."""

import tracemalloc
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from fingerpost.foundation.imports.workbooks import read_table

from ..cells import guarded, unguarded
from ..tables import write_csv, write_xlsx

FORMULAS = ("=1+1", "+44 1234", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1")


def csv_of(path, *rows, headings=("Tag", "Value")):
    write_csv(path / "list.csv", headings, rows)
    return (path / "list.csv").read_bytes()


def xml_of(path, *rows, headings=("Tag", "Value"), title="Assets"):
    write_xlsx(path / "list.xlsx", headings, rows, title)
    with zipfile.ZipFile(path / "list.xlsx") as file:
        return file.read("xl/worksheets/sheet1.xml").decode()


def test_a_csv_file_opens_rightly_in_excel(tmp_path):
    written = csv_of(tmp_path, ("A1", "é"), ("0042", 'a "b", c'))

    assert written == '\ufeffTag,Value\r\nA1,é\r\n0042,"a ""b"", c"\r\n'.encode()


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_guarded_in_csv_and_comes_back_without_its_guard(tmp_path, formula):
    written = csv_of(tmp_path, ("A1", formula), headings=("Tag", formula)).decode("utf-8-sig")

    assert written.count(f"'{formula}") == 2
    assert unguarded(guarded(formula)) == formula


@pytest.mark.parametrize("text", ["NULL", "'NULL", "'=1", "''@x"])
def test_a_text_that_would_say_something_else_is_guarded_in_both_forms(tmp_path, text):
    assert f"A1,'{text}\r" in csv_of(tmp_path, ("A1", text)).decode()
    assert f"<t>'{text}</t>" in xml_of(tmp_path, ("A1", text))
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize(
    "harmless", ["", "'", "it's", "'quoted'", "A-1", "5", " =1", "-0.07", "-£1,250.00"]
)
def test_what_is_no_formula_stays_as_it_is(harmless):
    assert guarded(harmless) == unguarded(harmless) == harmless


def test_a_formula_is_text_in_a_workbook(tmp_path):
    written = xml_of(tmp_path, *(("A1", formula) for formula in FORMULAS))

    assert "<f" not in written
    assert "<t>=1+1</t>" in written


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (-5, "-5"),
        (Decimal("-0.07"), "-0.07"),
        (Decimal("1E+3"), "1000"),
        (Decimal("12.50"), "12.50"),
        (True, "yes"),
        (None, ""),
        (date(2026, 3, 2), "2026-03-02"),
        (datetime(2026, 7, 2, 23, 30, tzinfo=UTC), "2026-07-03 00:30"),
        (datetime(2026, 3, 2, 10, 30, 5, 9, tzinfo=UTC), "2026-03-02 10:30:05"),
    ],
)
def test_numbers_dates_and_truths_are_plain_in_csv(tmp_path, cell, text):
    assert csv_of(tmp_path, ("A1", cell), ("A2", "x")).decode().splitlines()[1] == f"A1,{text}"
    assert csv_of(tmp_path, ("A1", cell)).decode().splitlines()[1] == f"A1,{text}"


def test_numbers_dates_and_truths_are_real_in_a_workbook(tmp_path):
    day, moment = date(2026, 3, 2), datetime(2026, 7, 2, 9, 30, tzinfo=UTC)
    written = xml_of(tmp_path, ("A1", Decimal("-0.07"), day, moment, True), headings=tuple("ABCDE"))

    assert "<v>-0.07</v>" in written
    assert "<v>46083.0</v>" in written
    assert "<v>46205.4375</v>" in written
    assert 't="b"><v>1</v>' in written


def test_what_a_workbook_cannot_keep_is_written_as_text(tmp_path):
    long, old = 8944110068013240987, date(1850, 1, 1)
    rows = [("0042", long, date(2026, 3, 2)), ("A2", 5, old), ("x" * 40_000, -long, None)]
    written = xml_of(tmp_path, *rows, headings=("Tag", "ICCID", "Bought"))

    assert "<t>0042</t>" in written
    assert f"<t>{long}</t>" in written
    assert f"<t>-{long}</t>" in written
    assert "<t>1850-01-01</t>" in written
    assert "x…" in written


def test_what_is_no_date_in_a_column_of_dates_is_text(tmp_path):
    written = xml_of(tmp_path, ("A1", None), ("A2", date(2026, 3, 2)), ("A3", 5))

    assert "<v>46083.0</v>" in written
    assert "<t>5</t>" in written


def test_a_list_without_rows_keeps_its_headings(tmp_path):
    assert "<t>Value</t>" in xml_of(tmp_path)
    assert csv_of(tmp_path) == b"\xef\xbb\xbfTag,Value\r\n"


@pytest.mark.parametrize("title", ["Assets: May/June [all] of a very long name", "'", "", "Plain"])
def test_any_title_becomes_the_name_of_a_sheet(tmp_path, title):
    xml_of(tmp_path, ("A1", "x"), title=title)
    sheet = read_table((tmp_path / "list.xlsx").read_bytes())

    assert sheet.sheet in ("Assets  May June  all  of a ver", "List", "Plain")


def test_the_rows_are_counted_and_must_fit_the_headings(tmp_path):
    rows = [("A", 1)] * 2_500
    assert write_csv(tmp_path / "a.csv", ("Tag", "Age"), iter(rows)) == 2_500
    assert write_xlsx(tmp_path / "a.xlsx", ("Tag", "Age"), iter(rows), "A") == 2_500
    for write in (write_csv, lambda *args: write_xlsx(*args, "A")):
        with pytest.raises(ValueError, match="argument 2 is"):
            write(tmp_path / "b", ("Tag", "Age"), [("A", 1), ("A",)])


def test_two_columns_of_one_name_and_unknown_things_are_refused(tmp_path):
    with pytest.raises(ValueError, match="same heading"):
        write_xlsx(tmp_path / "a", ("Tag", "Tag"), [], "A")
    with pytest.raises(TypeError, match="cannot be of the type object"):
        write_csv(tmp_path / "a", ("Tag",), [(object(),)])


@pytest.mark.parametrize("write", [write_csv, lambda *args: write_xlsx(*args, "Assets")])
def test_a_long_list_takes_no_more_memory_than_a_short_one(tmp_path, write):
    def most(rows):
        cells = (("A", n, Decimal("1.50"), date(2026, 3, 2)) for n in range(rows))
        tracemalloc.start()
        write(tmp_path / "a", tuple("ABCD"), cells)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    assert most(3_000)
    assert most(30_000) < 1.5 * most(6_000)
