"""The values of the look keep their promises: readable in both themes, nobody else's badge."""

import re
from pathlib import Path

import pytest

from fingerpost.foundation.ui.charts.parts import TONES

ROOT = Path(__file__).parents[4]
TOKENS = (ROOT / "frontend/_tokens.scss").read_text()
KINDS = ["met", "partly", "not-met", "not-evidenced", "not-applicable"]
PAIRS = [
    *[("ink", ground) for ground in ("paper", "field", "partly-tint", "not-evidenced-tint")],
    *[("ink-soft", ground) for ground in ("paper", "field")],
    *[("link", ground) for ground in ("paper", "field")],
    *[(kind, f"{kind}-tint") for kind in KINDS],
    *[(kind, "paper") for kind in KINDS],
    *[(f"tone-{n}", "paper") for n in range(1, TONES + 1)],
    ("bar-ink", "bar"),
    ("post-ink", "post"),
    ("post-ink", "post-hover"),
    ("focus-ink", "focus"),
]


def values(theme):
    block = re.search(rf"@mixin {theme} {{(.*?)}}", TOKENS, re.DOTALL)[1]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def luminance(colour):
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, bright = sorted([luminance(one), luminance(other)])
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_can_be_read_on_their_ground(theme, words, ground):
    colours = values("light") | values(theme)

    assert contrast(colours[words], colours[ground]) >= 4.5


def test_contrast_is_measured_as_the_guidelines_say():
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_the_built_look_has_our_typeface_and_nobody_elses_badge():
    built = ROOT / "fingerpost/foundation/ui/static/built/app.css"
    if not built.exists():
        pytest.fail("The look is not built: run frontend/build.sh", pytrace=False)
    css = built.read_text().lower()

    assert "atkinson hyperlegible next" in css
    assert not re.search(r"gds transport|crown|crest", css.split("*/", 1)[1])
