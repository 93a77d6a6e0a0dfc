import pytest

from fingerpost.foundation.documents.wording import BREAK, LONGEST_WORD, Drawing, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("HP ProBook 450 G8", "HP ProBook 450 G8"),
        ("Zoë Ó Súilleabháin-Łukasiewicz", "Zoë Ó Súilleabháin-Łukasiewicz"),
        ("Siân o\u0302l", "Siân ôl"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("Ελένη Παπαδοπούλου", "Ελένη Παπαδοπούλου"),
        ("Людмила Йовчева", "Людмила Йовчева"),
        ("محمد العربي", "محمد العربي"),
        ("שרה לוי", "שרה לוי"),
        ("م\u05b8 stays م", "م stays م"),
        ("a\U0001f3fd", "a"),
        ("iPad 学校の備品", "iPad ?"),
        ("👩🏽\u200d💻 ready", "👩🏽💻 ready"),
        ("a\u202eb\u200bc\x00d", "abcd"),
        ("ﬁrst", "first"),
        ("tab\tand\u2003wide", "tab and wide"),
        ("two\nlines", "two\nlines"),
        ('#eval("1") $x$ @ref \\ *b*', '#eval("1") $x$ @ref \\ *b*'),
        ("\ud800broken", "?broken"),
    ],
)
def test_text_comes_out_as_the_typeface_can_show_it(text, shown):
    assert printable(text) == shown


def test_a_word_without_end_may_break_and_loses_nothing():
    shown = printable("a" * 10_000)

    assert max(map(len, shown.split(BREAK))) <= LONGEST_WORD
    assert shown.replace(BREAK, "") == "a" * 10_000


def test_everything_within_is_looked_at_and_drawings_are_left_alone():
    drawing = Drawing("M0 0" * 20)
    said = printable({"rows": [("学", 3, None)], "qr": drawing})

    assert said == {"rows": [["?", 3, None]], "qr": drawing}
