import pytest

from fingerpost.records.estate.labels.documents import body_of
from fingerpost.records.estate.labels.sheets import sheets

A4 = (210, 297)
SHEETS = pytest.mark.parametrize("sheet", sheets().values(), ids=lambda each: each.name)


@SHEETS
def test_every_label_of_a_sheet_lies_on_the_paper(sheet):
    for position in range(sheet.count):
        x, y = sheet.place(position)
        assert 0 <= x <= A4[0] - sheet.width + 0.01
        assert 0 <= y <= A4[1] - sheet.height + 0.01


@SHEETS
def test_a_sheet_stands_in_the_middle_of_the_paper(sheet):
    x, y = sheet.place(sheet.count - 1)

    assert A4[0] - (x + sheet.width) == pytest.approx(sheet.left, abs=0.1)
    assert A4[1] - (y + sheet.height) == pytest.approx(sheet.top, abs=0.1)


@SHEETS
def test_a_sheet_is_called_by_the_number_of_its_labels(sheet):
    assert sheet.name.startswith(f"{sheet.count} to a sheet")


def test_labels_begin_where_the_sheet_is_free_and_go_on_overleaf():
    sheet = sheets()["l7160"]
    body = body_of(sheet, [{"reference": n} for n in range(3)], first=20, right=1, down=-0.5)

    first, second = body["pages"]
    assert [label["reference"] for label in first] == [0, 1]
    assert (second[0]["x"], second[0]["y"]) == (sheet.left + 1, sheet.top - 0.5)
