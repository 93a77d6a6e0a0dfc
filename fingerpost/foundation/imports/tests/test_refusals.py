"""What is not a table is refused by name, with what to do instead."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..decoding import Unreadable
from ..reading import read_csv

GOOD = b"Asset tag,Model\nA1,x\n"


def archive(*names, holding=""):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, holding)
    return buffer.getvalue()


OTHER_KINDS = {
    "Excel workbook (.xlsx)": archive("[Content_Types].xml", "xl/workbook.xml"),
    "old Excel workbook (.xls)": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "OpenDocument spreadsheet (.ods)": archive(
        "mimetype", holding="application/vnd.oasis.opendocument.spreadsheet"
    ),
    "Word document": archive("word/document.xml"),
    "PDF": b"%PDF-1.7 ...",
    "ZIP file": b"PK\x05\x06" + bytes(18),
    "compressed": b"\x1f\x8b\x08 ...",
    "picture": b"\x89PNG\r\n\x1a\n",
    "web page": b" <!DOCTYPE html><table><tr><td>A1</td></tr></table>",
    "web page or XML": b"<?xml version='1.0'?><Workbook/>",
    "JSON": b'[{"tag": "A1"}]',
    "not a text file": b"Tag,Model\nA\x00B,x\n",
    "not a text file. Upload a spreadsheet": b"\x7fELF\x01\x01\x02\x03\x04" + bytes(range(256)),
    "empty": b"",
    "This file is empty": b"\xef\xbb\xbf \r\n\t\n",
    "0 rows": b"Asset tag,Model\n",
    "and 0 rows below": b"Asset tag,Model\n,\nTotal,0\n",
    "looks like data": b"1001,25,01/02/2026\n1002,30,02/02/2026\n",
    "one single cell": b'"Tag,Model,Cost"\n"A1,x,5"\n',
    "damaged": b"\xef\xbb\xbfTag,Model\nCaf\xe9,x\n",
    "its end is missing": "Tag,Model\nA1,x\n".encode("utf-16")[:-1],
}


@pytest.mark.parametrize("sentence", OTHER_KINDS)
def test_other_kinds_of_file_are_refused_by_name(sentence):
    with pytest.raises(Unreadable) as refusal:
        read_csv(OTHER_KINDS[sentence])

    assert sentence in str(refusal.value)
    assert str(refusal.value).endswith((".", "Model."))


def test_a_good_file_is_read():
    assert len(read_csv(GOOD).rows) == 1


def test_the_refusal_begins_with_the_name_of_the_file():
    with pytest.raises(Unreadable, match=r"^assets.csv: This file is empty"):
        read_csv(b"", name="assets.csv")


def test_text_that_only_begins_like_another_kind_is_read():
    assert read_csv(b"PKs in use,BMP\n1,2\n").headers == ("PKs in use", "BMP")


def test_fifty_thousand_rows_are_read_and_one_more_is_refused():
    assert len(read_csv(b"Tag\n" + b"A1\n" * 50_000).rows) == 50_000
    with pytest.raises(Unreadable, match="more than 50,000 rows"):
        read_csv(b"Tag\n" + b"A1\n" * 50_001)


def test_two_hundred_columns_are_read_and_one_more_is_refused():
    def wide(columns):
        return ",".join(f"H{n}" for n in range(columns)) + "\n" + "x," * (columns - 1) + "x\n"

    assert len(read_csv(wide(200).encode()).headers) == 200
    with pytest.raises(Unreadable, match="201 columns"):
        read_csv(wide(201).encode())


def test_a_cell_of_ten_thousand_characters_is_read_and_one_more_is_refused():
    def long(size):
        return b"Tag,Notes\nA1,ok\nA2," + b"x" * size + b"\n"

    assert len(read_csv(long(10_000)).rows) == 2
    with pytest.raises(Unreadable, match="Row 3 has a cell with 10,001 characters"):
        read_csv(long(10_001))
    with pytest.raises(Unreadable, match="Row 3 has a cell that is far too long"):
        read_csv(long(200_000))


def test_a_file_over_ten_megabytes_is_refused():
    with pytest.raises(Unreadable, match="has 11 MB"):
        read_csv(b"x" * (11 * 1024 * 1024))


@pytest.mark.parametrize(
    "rest",
    [
        b"A2,y\nA3,z\n",
        b"A2,y\n" * 5_000,
        b"A2,y\n" * 40_000,
        b'A2,"y"\nA3,"z"\n',
    ],
)
def test_an_open_quotation_mark_is_refused_with_its_row(rest):
    with pytest.raises(Unreadable, match=r'quotation mark \("\) in row 2 is opened'):
        read_csv(b'Tag,Model\nA1,"Dell 19 monitor\n' + rest)
    assert len(read_csv(b'Tag,Model\nA1,"Dell 19 monitor"\n' + rest).rows) > 2


def test_stray_control_characters_become_spaces_with_a_note():
    sheet = read_csv(b"Tag,Model\n" + b"A1,a perfectly ordinary row\n" * 9 + b"A2,x\x0by\n")

    assert sheet.rows[-1][1] == ("A2", "x y")
    assert "control characters read as spaces: 1." in sheet.notes[0]


def test_text_that_was_damaged_before_is_pointed_out():
    sheet = read_csv("Tag,Owner\nA1,Oâ€™Example\n".encode())

    assert "look damaged (â€™)" in sheet.notes[0]


@given(st.binary(max_size=300), st.sampled_from((b"", GOOD, b'Tag;Notes\r"', b"\xff\xfe", b"sep=")))
def test_no_file_breaks_the_reader(tail, head):
    try:
        sheet = read_csv(head + tail)
    except Unreadable:
        return
    assert all(len(cells) == len(sheet.headers) for _, cells in sheet.rows)
