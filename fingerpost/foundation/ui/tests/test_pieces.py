from types import SimpleNamespace as Row

import pytest
from django.template import engines

from fingerpost.foundation.ui.charts.strip import strip_of
from fingerpost.foundation.ui.charts.wheel import wheel_of

FAMILIES = [
    Row(name="Leadership", core=True, met=23, fading=5, partly=11, not_met=6, not_evidenced=11),
    Row(name="Cabling", core=False, met=0, fading=0, partly=0, not_met=0, not_evidenced=18),
]
HISTORY = [
    Row(kind="not_evidenced", days=25, text="Not evidenced to 3 March"),
    Row(kind="partly", days=75, text="Partly met to today"),
]


def draw(file, call, **context):
    source = f'{{% import "ui/{file}.html" as kit %}}{{{{ kit.{call} }}}}'
    return " ".join(engines["jinja2"].env.from_string(source).render(context).split())


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("met", "Met"),
        ("partly", "Partly met"),
        ("not_met", "Not met"),
        ("not_evidenced", "Not evidenced"),
        ("not_applicable", "Not applicable"),
    ],
)
def test_a_verdict_is_a_mark_a_word_and_a_colour(kind, word):
    drawn = draw("pieces", "verdict(kind)", kind=kind)

    assert f'class="verdict verdict--{kind.replace("_", "-")}"' in drawn
    assert "<path d=" in drawn
    assert drawn.endswith(f"{word}</span>")


def test_an_arm_says_what_by_when_and_why():
    thing = Row(what="Name a deputy", url="/people/", when="two minutes", why="Nobody stands in.")

    drawn = draw("pieces", "arms(things)", things=[thing])

    assert '<a href="/people/">Name a deputy</a>' in drawn
    assert "two minutes" in drawn
    assert "Nobody stands in." in drawn


def test_a_facet_counts_and_says_which_is_chosen():
    rows = [("Lost", "?status=lost", 2, True), ("All", "?", "1,000+", False)]

    drawn = draw("pieces", "facets(rows, 'Status')", rows=rows)

    assert '<a href="?status=lost" aria-current="true">Lost</a> <span class="small">2<' in drawn
    assert '<a href="?">All</a> <span class="small">1,000+<' in drawn


def test_a_strip_shares_its_width_by_days():
    assert [(piece.x, piece.width) for piece in strip_of(HISTORY)] == [(0, 25), (25, 75)]
    assert strip_of([]) == []


def test_a_strip_says_its_history_in_words():
    drawn = draw("charts", "strip(history, 'Partly met since 3 March', 'days')", history=HISTORY)

    assert '<title id="strip-title">Partly met since 3 March</title>' in drawn
    assert "<title>Not evidenced to 3 March</title>" in drawn
    assert "style=" not in drawn


def test_the_wheel_counts_what_is_met_among_all():
    wheel = wheel_of(FAMILIES)

    assert (wheel.met, wheel.total) == (23, 69)
    assert [w.kind for w in wheel.spokes[0].wedges] == [
        "met",
        "fading",
        "partly",
        "not_met",
        "not_evidenced",
    ]
    assert [w.kind for w in wheel.spokes[1].wedges] == ["not_evidenced"]


def test_the_wheel_says_itself_in_words_and_marks_the_core():
    drawn = draw("charts", "wheel(families, 'families')", families=FAMILIES)

    assert "23 of 69 requirements met" in drawn
    assert '<text class="wheel__core"' in drawn
    assert "2 families; from the middle outward" in drawn


def test_a_wheel_of_nothing_can_be_drawn():
    assert "0 of 0 requirements met" in draw("charts", "wheel([], 'families')")
