"""Generated documents are fresh, and the product speaks as it should."""

import re
from pathlib import Path

import pytest

from fingerpost.config.management.commands import evidence, matrix

ROOT = Path(__file__).parent.parent
SPOKEN = [
    file
    for folder in ("fingerpost", "docs")
    for file in sorted((ROOT / folder).rglob("*"))
    if file.suffix in {".html", ".md", ".yaml"} and "built" not in file.parts
]


def test_the_permission_matrix_is_printed_fresh():
    assert (ROOT / "docs" / "permissions.md").read_text() == matrix.document()


def test_how_each_requirement_is_judged_is_printed_fresh():
    assert (ROOT / "docs" / "evidence.md").read_text() == evidence.document()


def test_what_shows_that_we_are_safe_exists():
    named = set(
        re.findall(r"`(test_\w+|browser/test_\w+)`", (ROOT / "docs/security.md").read_text())
    )
    files = {file.stem for file in ROOT.glob("fingerpost/**/tests/test_*.py")}
    files |= {file.stem for file in ROOT.glob("tests/test_*.py")}
    files |= {f"browser/{file.stem}" for file in ROOT.glob("tests/browser/test_*.py")}

    assert named
    assert named - files == set()


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: str(file.relative_to(ROOT)))
def test_nothing_is_called_compliant(file):
    assert not re.search(r"\bcomplian(t|ce)\b", file.read_text(), re.IGNORECASE)


@pytest.mark.parametrize(
    "file", sorted(ROOT.glob("fingerpost/**/*.html")), ids=lambda file: file.name
)
def test_no_page_carries_style_or_script_inline(file):
    text = file.read_text()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"|javascript:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)
