"""Generated documents are fresh, and the product speaks as it should."""

import re
from pathlib import Path

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


def test_nothing_is_called_compliant():
    word = re.compile(r"\bcomplian(t|ce)\b", re.IGNORECASE)
    assert [str(file) for file in SPOKEN if word.search(file.read_text())] == []


def test_no_page_carries_style_or_script_inline():
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|javascript:|<script(?![^>]*\ssrc=)")
    pages = sorted(ROOT.glob("fingerpost/**/*.html"))
    assert pages
    assert [str(file) for file in pages if inline.search(file.read_text())] == []
