"""A workbook that cannot be read, or must not be, is refused by name with what to do instead."""

import io
import struct
import zipfile

import pytest

from ..decoding import Unreadable
from ..workbooks import read_table, read_workbook, sheet_names
from .workbooks import LIST, number, ods, ole, record, row, table, text, xls, xlsx, zipped

OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
OTHERS = {
    "has a password": ole(EncryptedPackage=b"\x00" * 5000, EncryptionInfo=b"\x04\x00\x04\x00"),
    "or is encrypted": xls(first=record(0x002F, struct.pack("<H", 1) + bytes(52))),
    "take the password away": zipped({"mimetype": "x", "encrypted-package": b"\x00"}),
    "binary Excel workbook (.xlsb)": zipped({"xl/workbook.bin": b"\x83\x01"}),
    "Word document": zipped({"[Content_Types].xml": "", "word/document.xml": "<document/>"}),
    "PowerPoint presentation": zipped({"ppt/presentation.xml": "<presentation/>"}),
    "old Word document": ole(WordDocument=b"\xec\xa5"),
    "old PowerPoint": ole(PowerPoint_Document=b"\x00"),
    "Numbers": zipped({"Index/Document.iwa": b"\x00", "preview.jpg": b"\xff\xd8"}),
    "OpenDocument text": zipped({"mimetype": f"{OPEN_DOCUMENT}text", "content.xml": "<x/>"}),
    "ZIP file": zipped({"assets.csv": "Tag,Model\n"}),
    "This is a ZIP": b"PK\x05\x06" + bytes(18),
    "damaged": ole(Something=b"\x00"),
    "is damaged, or its end is missing": xlsx()[:-200],
    "has headings and 0 rows": xlsx(table(("Tag", "Model"))),
    "looks like data": xlsx(row(1, number("A1", 1), number("B1", 2)) + row(2, number("A2", 3))),
    "that is not hidden is empty: “Sheet1”": xlsx(""),
    "no sheet with cells that is not hidden": xlsx({"A": LIST}, states={"A": "veryHidden"}),
    "right-click the tab": xls(state=1),
    "PDF": b"%PDF-1.7",
    "picture": b"\x89PNG\r\n\x1a\n",
    "web page or XML": b"<?xml version='1.0'?><Workbook xmlns='urn:schemas'/>",
}


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_is_no_readable_workbook_is_refused_by_name(sentence):
    with pytest.raises(Unreadable) as refusal:
        read_table(OTHERS[sentence], "assets.xlsx")

    assert sentence in str(refusal.value)
    assert str(refusal.value).startswith("assets.xlsx: ")


def test_a_good_workbook_beside_them_is_read():
    assert len(read_table(xlsx(), "assets.xlsx").rows) == 2


def test_text_is_no_workbook():
    with pytest.raises(Unreadable, match="This is not a workbook"):
        read_workbook(b"Tag,Model\nA1,x\n")


def test_a_password_is_told_before_the_sheets_are_asked_for():
    with pytest.raises(Unreadable, match="has a password"):
        sheet_names(OTHERS["has a password"])


def test_an_encrypted_open_document_is_refused():
    manifest = "<manifest:encryption-data/>"
    with zipfile.ZipFile(io.BytesIO(ods())) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    with pytest.raises(Unreadable, match="has a password"):
        read_workbook(zipped(parts | {"META-INF/manifest.xml": manifest}))
    assert len(read_workbook(zipped(parts)).rows) == 2


def test_too_many_rows_are_refused_and_the_last_that_fits_is_read():
    def tall(rows):
        return xlsx(table(("Tag",), *[("A",)] * rows))

    assert len(read_workbook(tall(50_000)).rows) == 50_000
    with pytest.raises(Unreadable, match="more than 50,000 rows"):
        read_workbook(tall(50_001))


def test_too_many_columns_are_refused():
    def wide(columns):
        letters = [chr(65 + n // 26) + chr(65 + n % 26) for n in range(columns)]
        rows = (row(at, *(text(f"{name}{at}", f"x{name}") for name in letters)) for at in (1, 2))
        return xlsx("".join(rows))

    assert len(read_workbook(wide(174)).headers) == 174
    with pytest.raises(Unreadable, match="201 columns"):
        read_workbook(wide(175))


def test_a_cell_that_is_too_long_is_refused_with_its_row():
    assert read_workbook(xlsx(table(("Tag", "Notes"), ("A1", "x" * 9_998))))
    with pytest.raises(Unreadable, match="Row 2 has a cell with 10,001 characters"):
        read_workbook(xlsx(table(("Tag", "Notes"), ("A1", "x" * 10_001))))


def test_a_file_over_ten_megabytes_is_refused():
    with pytest.raises(Unreadable, match="has 11 MB"):
        read_workbook(xlsx() + bytes(11 * 1024 * 1024))


def test_a_sheet_that_names_rows_far_away_is_refused():
    far = LIST + row(1_048_576, number("XFD1048576", 1))
    with pytest.raises(Unreadable, match="The sheet reaches too far"):
        read_workbook(xlsx(far))


def test_empty_cells_far_away_do_no_harm():
    far = LIST + row(1_048_576, '<c r="XFD1048576" s="1"/>')
    assert len(read_workbook(xlsx(far)).rows) == 2
