"""The command imports by the same steps as the pages, and refuses to guess."""

import pytest
from django.core.management import CommandError, call_command

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.tests.workbooks import LIST as LIST_OF_TWO
from fingerpost.foundation.imports.tests.workbooks import table, xlsx
from fingerpost.records.estate.models import Asset

pytestmark = pytest.mark.django_db
LIST = "Asset tag,Description,Kind,Purchased\nFW-1,iPad,Tablet,{}\nFW-2,iPad,Tablet,Sep-19\n"


@pytest.fixture
def bring(tmp_path, school, technician, capsys):
    """Run the command on a text, as the technician."""

    def run(text, *options, email="tess.it-support.{}@school.example", organisation=school.name):
        file = tmp_path / "assets.csv"
        file.write_text(text)
        who = ["--organisation", organisation, "--as", email.format(school.pk)]
        call_command("import", "assets", str(file), *who, *options)
        return capsys.readouterr().out

    return run


def test_the_good_rows_come_in_and_the_others_are_told(bring, technician):
    said = bring(LIST.format("14/09/2021"))

    assert "1 new, 0 changed, 0 unchanged, 1 refused" in said
    assert "row 3: Purchase date: “Sep-19” is not a full date" in said
    assert Asset.objects.get().tag == "FW-1"
    assert Entry.objects.get(deed="assets.import").account == technician.account_id


def test_a_dry_run_imports_nothing_and_keeps_nothing(bring):
    assert "nothing is imported" in bring(LIST.format("14/09/2021"), "--dry-run")

    assert not Asset.objects.exists()
    assert ImportRun.objects.get().status == "abandoned"


def test_dates_that_could_be_either_are_not_guessed(bring):
    with pytest.raises(CommandError, match="--date-order"):
        bring(LIST.format("02/03/2021"))

    bring(LIST.format("02/03/2021"), "--date-order", "month-first")
    assert str(Asset.objects.get().purchased_on) == "2021-02-03"


def test_columns_can_be_named(bring):
    bring("Sticker,What\nFW-1,iPad\n", "--map", "Sticker=tag", "--map", "What=name")

    assert (Asset.objects.get().tag, Asset.objects.get().name) == ("FW-1", "iPad")


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("Colour=tag", "the columns are"),
        ("Asset tag=colour", "the fields are"),
        ("FSM=notes", "must not be stored"),
        ("tag", "the columns are"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(bring, wish, said):
    with pytest.raises(CommandError, match=said):
        bring("Asset tag,Description,FSM\nFW-1,iPad,yes\n", "--map", wish)


def test_a_list_that_says_of_nothing_what_it_is_is_refused(bring):
    with pytest.raises(CommandError, match="No column says what a row is"):
        bring("Location,Price\nHall,5\n")


def test_somebody_without_a_role_there_is_refused(bring, other_school):
    with pytest.raises(CommandError, match="has no role at Quillbrook High"):
        bring(LIST.format("14/09/2021"), organisation=other_school.name)
    with pytest.raises(CommandError, match="No account"):
        bring(LIST.format("14/09/2021"), email="nobody@school.example")


def test_somebody_whose_role_may_not_is_refused(bring, governor):
    with pytest.raises(CommandError, match="may not import"):
        bring(LIST.format("14/09/2021"), email="gwen.governor.{}@school.example")
    assert not Asset.objects.exists()


def test_a_file_that_is_none_is_refused_by_name(bring, technician, school):
    with pytest.raises(CommandError, match="web page"):
        bring("<!doctype html><table>")
    with pytest.raises(CommandError, match="cannot be read"):
        call_command(
            "import", "assets", "/nowhere.csv", "--organisation", school.name,
            "--as", f"tess.it-support.{school.pk}@school.example",
        )  # fmt: skip


def test_a_sheet_of_a_workbook_can_be_named(technician, tmp_path, school):
    file = tmp_path / "assets.xlsx"
    tablets = table(("Asset tag", "Description"), ("FW-9", "iPad"))
    file.write_bytes(xlsx({"Laptops": LIST_OF_TWO, "Tablets": tablets}))
    who = ["--organisation", school.name, "--as", f"tess.it-support.{school.pk}@school.example"]

    call_command("import", "assets", str(file), *who, "--sheet", "Tablets")

    assert Asset.objects.get().tag == "FW-9"
    with pytest.raises(CommandError, match=r"assets\.xlsx: .*no sheet called “Phones”"):
        call_command("import", "assets", str(file), *who, "--sheet", "Phones")
