"""Every picture of the guide is named with its words, and every picture that is named is there."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.pictures import FOLDER, PHONE, PICTURES

GUIDE = Path(__file__).parent.parent / "docs" / "guide"
NAMED = re.compile(
    r"^!\[(?P<alt>[^\]]*)\]\((?:guide/)?pictures/(?P<name>[\w-]+)\.png\)\n\n\*(?P<caption>.+)\*$",
    re.M,
)
STEPS = re.compile(r"^## Your first job in five steps\n\n(.*?)\n\n", re.M | re.S)
MOST = 3 * 1024 * 1024
"""Bytes of all pictures together: whoever clones the project takes them along."""
PAGES = sorted(GUIDE.glob("*.md"))
EVERY = (*PAGES, GUIDE.parent / "operators-guide.md")


def named():
    return [found for page in EVERY for found in NAMED.finditer(page.read_text())]


def test_every_picture_that_is_taken_is_there_and_named_once():
    taken = sorted(each.name for each in PICTURES)

    assert taken == sorted(each.stem for each in FOLDER.glob("*.png"))
    assert taken == sorted(each["name"] for each in named())


def test_every_picture_has_words_for_whoever_does_not_see_it_and_a_caption():
    assert all(len(each["alt"]) > 20 and each["caption"].endswith(".") for each in named())
    assert sum(page.read_text().count("pictures/") for page in EVERY) == len(named())


def test_every_role_has_one_picture_on_a_phone():
    pages = {page.stem for page in PAGES} - {"README"}
    phones = [each.name for each in PICTURES if each.screen == PHONE]

    assert all(sum(name.startswith(page) for name in phones) == 1 for page in pages)
    assert all(Image.open(FOLDER / f"{name}.png").size == PHONE for name in phones)


def test_the_pictures_are_small():
    assert sum(each.stat().st_size for each in FOLDER.glob("*.png")) < MOST


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "README.md"])
def test_a_first_job_has_five_steps_and_each_says_where(page):
    found = STEPS.search(page.read_text())

    steps = re.split(r"^(?=\d\. )", found[1], flags=re.M)[1:] if found else []
    assert [step[0] for step in steps] == list("12345")
    assert sum("`/" in step for step in steps) >= 4
