"""A label as it leaves the printer is read by a scanner."""

import io

import pytest
import typst
import zxingcpp
from PIL import Image

from fingerpost.foundation.documents import layout
from fingerpost.foundation.documents.declaration import HOUSE
from fingerpost.foundation.documents.printing import print_document
from fingerpost.foundation.documents.typeface import FOLDER
from fingerpost.records.estate.labels.actions import address_all
from fingerpost.records.estate.labels.documents import LABELS, body_of, labels_of
from fingerpost.records.estate.labels.sheets import sheets
from fingerpost.records.estate.tests.build import an_asset

SERVER = "https://assets.fernwhistle.example"


def picture(question: dict[str, str]) -> Image.Image:
    """The first page as a printer of 300 dots to the inch would draw it."""
    drawn = typst.compile(
        question["template"],
        root=str(HOUSE),
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
        format="png",
        ppi=300,
        sys_inputs={"data": question["data"]},
    )
    return Image.open(io.BytesIO(drawn))


@pytest.mark.django_db
@pytest.mark.parametrize("sheet", sheets().values(), ids=lambda each: each.name)
def test_every_label_of_a_sheet_is_read_as_the_address_of_its_asset(technician, sheet, monkeypatch):
    assets = [an_asset(technician, name=f"Visualiser {n}", tag=f"FW-{n}") for n in range(3)]
    addresses = address_all(technician, assets)
    asked = []
    monkeypatch.setattr(
        "fingerpost.foundation.documents.printing.pdf_of",
        lambda template, data: asked.append(layout.question_of(template, data)) or b"",
    )
    body = body_of(sheet, labels_of(assets, addresses, SERVER))
    print_document(technician, LABELS, body, title="Labels")

    read = {found.text for found in zxingcpp.read_barcodes(picture(asked[0]))}
    assert read == {f"{SERVER}{each.path}" for each in addresses.values()}
