"""Every chart says in words what it shows, has its table, and stands on one page with the others.

`WRITE_CHARTS=1` rewrites docs/charts.html.
"""

import os
import re
from pathlib import Path

import pytest
from django.urls import reverse

from conftest import client_for, somebody
from fingerpost.foundation.permissions import MATRIX, Role

from .charts import page
from .rows import fill
from .test_every_page import PAGES

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "docs/charts.html"
PICTURE = re.compile(r'<svg class="(?:chart|strip|wheel)[ "].*?</svg>', re.DOTALL)
NO_CHARTS = {
    "calendar/index.html": "a month as a wall calendar draws it; tables list its days",
    "desk/_day.html": "today with a mark where something is due; the table below says the same",
    "systems/_stops.html": "what rests on what; the words below it say the same",
    "account/add_app.html": "a code for the camera of a phone; the same stands below in letters",
}
KINDS = {"bars", "columns", "days", "grid", "lines", "ribbon", "ring", "strip", "wheel"}


def wordless(text):
    """The charts of a page that lack a title, a description or a table."""
    tables = set(re.findall(r'<table[^>]* id="([\w-]+)"', text))
    return [
        chart[:200]
        for chart in PICTURE.findall(text)
        if not re.search(r'<title id="[\w-]+">[^<\s]', chart)
        or not re.search(r'<desc id="[\w-]+">[^<\s]', chart)
        or not set(re.findall(r'aria-details="([\w-]+)"', chart)) & tables
    ]


def test_the_page_of_charts_is_fresh_and_shows_every_kind():
    if os.environ.get("WRITE_CHARTS"):
        KEPT.write_text(page())

    assert KEPT.read_text() == page()
    headings = set(re.findall(r"<h2>(\w+)</h2>", page()))
    macros = (ROOT / "fingerpost/foundation/ui/jinja2/ui/charts.html").read_text()
    assert headings == KINDS
    assert all(f"macro {kind}(" in macros for kind in KINDS)


def test_every_kind_of_chart_has_words_and_a_table():
    text = page()

    assert len(PICTURE.findall(text)) == len(KINDS)
    assert wordless(text) == []
    assert len(wordless(re.sub(r'(<desc id="[^>]*>)[^<]*', r"\1", text))) == len(KINDS)
    assert len(wordless(text.replace("aria-details", "data-details"))) == len(KINDS)


def test_no_page_draws_a_chart_of_its_own():
    drawing = {
        "/".join(file.parts[-2:])
        for file in ROOT.glob("fingerpost/**/*.html")
        if 'role="img"' in file.read_text()
    }

    assert drawing == {"ui/charts.html", *NO_CHARTS}


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.BUSINESS, Role.SLT_DIGITAL_LEAD])
def test_every_chart_of_every_page_has_words_and_a_table(school, role):
    fill(school, "Owl")
    client = client_for(somebody("Anyone", role, school))

    drawn = 0
    for each in PAGES:
        if not each.arguments and role in MATRIX[each.permission]:
            answer = client.get(reverse(each.name))
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                assert wordless(answer.text) == [], each
                drawn += len(PICTURE.findall(answer.text))
    assert drawn
