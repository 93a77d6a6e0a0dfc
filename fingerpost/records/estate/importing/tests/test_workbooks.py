"""A workbook comes in as it is, and so do cells that were copied out of one."""

import pytest

from fingerpost.foundation.exports.tables import write_xlsx
from fingerpost.foundation.imports.archives import ODS, XLSX
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.ole import OLE, XLS
from fingerpost.foundation.imports.tests.workbooks import table, xlsx
from fingerpost.records.estate.models import Asset

from .build import START, imported, taken, upload

pytestmark = pytest.mark.django_db
TWO = xlsx(
    {
        "Laptops": table(("Asset tag", "Description"), ("FW-1", "ProBook"), ("FW-2", "ProBook")),
        "Tablets": table(("Asset tag", "Description"), ("FW-3", "iPad")),
    }
)
CELLS = "Asset tag\tDescription\nFW-1\tiPad\nFW-2\tiPad\n"


def paste(client, text, **more):
    return client.post(START, {"pasted": text, **more})


def test_a_workbook_comes_in(digital_lead_client, tmp_path):
    file = tmp_path / "assets.xlsx"
    rows = [("FW-1", "iPad", "5"), ("FW-2", "Zoë’s iPad", "549.50")]
    write_xlsx(file, ("Asset tag", "Description", "Purchase cost"), rows, "Assets")

    page = imported(digital_lead_client, file.read_bytes())

    assert "2 assets added" in page.text
    assert str(Asset.objects.get(tag="FW-2").cost) == "549.50"
    assert Asset.objects.get(tag="FW-2").name == "Zoë’s iPad"


@pytest.mark.parametrize("kind", [XLSX, ODS, XLS])
def test_every_kind_of_file_can_be_noted(kind):
    assert len(kind) <= ImportRun._meta.get_field("encoding").max_length


def test_the_fullest_sheet_is_read_and_the_others_are_named(digital_lead_client):
    page = digital_lead_client.get(upload(digital_lead_client, TWO).url)

    assert "Read from the sheet “Laptops”. Other sheets, not read: “Tablets”." in page.text
    assert "Use another file or sheet" in page.text


def test_another_sheet_can_be_named(digital_lead_client):
    page = upload(digital_lead_client, TWO, sheet_name="Tablets")

    assert digital_lead_client.get(page.url).status_code == 200
    assert ImportRun.objects.get().counts == {"rows": 1}


@pytest.mark.parametrize(
    ("data", "said"),
    [(TWO, "no sheet called “Phones”"), (b"Asset tag,Model\nA,B\n", "has no sheets")],
)
def test_a_sheet_that_is_not_there_is_refused(digital_lead_client, data, said):
    page = upload(digital_lead_client, data, sheet_name="Phones")

    assert said in page.text
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize("data", [TWO[:400], OLE + b"\0" * 600])
def test_a_damaged_workbook_is_refused_by_name(digital_lead_client, data):
    assert "damaged" in upload(digital_lead_client, data).text
    assert not ImportRun.objects.exists()


def test_pasted_cells_come_in(digital_lead_client):
    columns = paste(digital_lead_client, CELLS).url
    run = ImportRun.objects.get()
    digital_lead_client.post(columns, taken(run))
    digital_lead_client.post(f"{START}{run.pk}/commit/")

    assert set(Asset.objects.values_list("tag", flat=True)) == {"FW-1", "FW-2"}
    assert run.file_name == "Pasted cells"


def test_an_empty_first_heading_does_not_shift_the_pasted_cells(digital_lead_client):
    paste(digital_lead_client, "\tDescription\tKind\nFW-1\tiPad\tTablet\n")

    assert ImportRun.objects.get().headers == ["Column A", "Description", "Kind"]


@pytest.mark.parametrize(
    ("text", "said"), [("Asset tag\tModel\n", "The pasted cells"), ("  \n", "or paste its cells")]
)
def test_pasted_cells_without_rows_are_refused(digital_lead_client, text, said):
    assert said in paste(digital_lead_client, text).text
    assert not ImportRun.objects.exists()


def test_a_file_and_pasted_cells_at_once_are_refused(digital_lead_client):
    page = upload(digital_lead_client, TWO, pasted=CELLS)

    assert "Choose a file or paste cells, not both" in page.text
    assert not ImportRun.objects.exists()
