"""A copy of a row of everything comes back the same, and nothing else is put back at all."""

import json
import zipfile
from contextlib import contextmanager

import pytest

from tests.databases import database_of_its_own
from tests.kept_database import lay_down

from .build import FILL, Place


@contextmanager
def place(folder, name):
    """An empty folder, and on PostgreSQL an empty database."""
    folder.mkdir()
    with database_of_its_own(name) as url:
        yield Place(folder, url)


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A school with a row of everything and a file, of which a copy was made."""
    with place(tmp_path_factory.mktemp("copies") / "here", "here") as made:
        if not made.url:
            lay_down(made.folder)
        made.do("migrate", "--verbosity=0")
        made.do(code=FILL)
        made.said = made.do("backup")
        yield made


@pytest.fixture
def empty(tmp_path):
    with place(tmp_path / "there", "there") as made:
        yield made


def altered(copy, into, **parts):
    """The same archive with other bytes in some of its parts."""
    with zipfile.ZipFile(copy) as old, zipfile.ZipFile(into, "w") as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
    return str(into)


def test_every_row_and_file_comes_back_the_same(here, empty):
    said = empty.do("restore", str(here.copy), "--seal", here.said.split("Seal: ")[1][:12])

    assert "every one is the same as when it was copied" in said
    with zipfile.ZipFile(here.copy) as box:
        manifest = json.loads(box.read("manifest.json"))
        assert b"copied" in box.read("rows/estate.Asset.jsonl")
    assert len(manifest["tables"]) > 90
    assert [(empty.folder / name).read_bytes() for name in manifest["files"]] == [
        b"Minutes of a meeting"
    ]


def test_it_is_put_back_into_an_empty_place_only(here):
    assert "Restore into an empty place" in here.refuses("restore", str(here.copy))


def test_where_nothing_was_ever_kept_there_is_nothing_to_copy(empty):
    assert "no tables here, or is still making them" in empty.refuses("backup", "--drill")
    assert not list(empty.folder.glob("**/fingerpost-*"))


def test_a_copy_cut_short_is_refused(here, empty, tmp_path):
    short = tmp_path / "short"
    short.write_bytes(here.copy.read_bytes()[:-2000])

    assert "cut short or altered" in empty.refuses("restore", str(short))


def test_a_copy_with_an_altered_row_is_refused_and_puts_nothing_back(here, empty, tmp_path):
    with zipfile.ZipFile(here.copy) as box:
        rows = box.read("rows/estate.Asset.jsonl").replace(b"copied", b"forged")
    forged = altered(here.copy, tmp_path / "forged", **{"rows/estate.Asset.jsonl": rows})

    assert "estate.Asset.jsonl is not as it was written" in empty.refuses("restore", forged)
    assert not (empty.folder / "files").exists()


def test_a_copy_of_a_later_version_is_refused(here, empty, tmp_path):
    with zipfile.ZipFile(here.copy) as box:
        manifest = json.loads(box.read("manifest.json"))
    manifest["migrations"].append(["tenancy", "0999_of_the_future"])
    manifest["version"] = "9.0"
    parts = {"manifest.json": json.dumps(manifest)}

    said = empty.refuses("restore", altered(here.copy, tmp_path / "newer", **parts))
    assert "made by Fingerpost 9.0, which is later than this one" in said


def test_a_copy_of_another_seal_is_refused(here, empty):
    assert "not the one of that seal" in empty.refuses("restore", str(here.copy), "--seal", "00aa")


def test_any_other_file_is_refused(empty, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear parents")

    assert "cut short or altered" in empty.refuses("restore", str(tmp_path / "letter.txt"))
