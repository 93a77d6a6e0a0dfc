"""What somebody wrote stands out; what they quoted and signed is folded, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.work.servicedesk.incoming import Said
from fingerpost.work.servicedesk.incoming.folding import fold

OWN = "It works now.\n\n"
SITUATIONS = [
    ("nothing quoted", "It works now."),
    ("marked lines", OWN + "> Did it help?\n> Tess"),
    (
        "with an introduction",
        OWN + "On 2 Mar 2026, Tess <t@x.example> wrote:\n> Did it?",
    ),
    (
        "over two lines",
        OWN + "On 2 Mar 2026, Tess Wickham\n<t@x.example> wrote:\n\n> Did it?",
    ),
    (
        "by Outlook",
        OWN + "From: Tess\nSent: Monday\nTo: Ted\nSubject: Board\n\nDid it?",
    ),
    ("below a rule", OWN + "________________\nFrom: Tess\nSent: Monday\nTo: Ted\n\nDid it?"),
    ("below its name", OWN + "-----Original Message-----\nFrom: Tess\n\nDid it?"),
    ("signed with dashes", OWN + "-- \nTed Brackley\nScience"),
    ("signed with regards", OWN + "Kind regards,\nTed Brackley\nHead of Science"),
    ("signed by a telephone", OWN + "Sent from my iPhone"),
    ("with a notice", OWN + "This e-mail and any files are confidential and intended for you."),
]


@pytest.mark.parametrize("text", [row[1] for row in SITUATIONS], ids=[row[0] for row in SITUATIONS])
def test_the_words_stand_out(text):
    own = [each.text for each in fold(text) if each.said is Said.WORDS]

    assert "".join(own).strip() == "It works now."


@pytest.mark.parametrize(
    "text",
    [
        "Sent from my desk, which is easier.",
        "From: which room do I take it?",
        "On Monday Ann wrote: the board is dark. It still is.",
        "Thanks",
        "The code is 5 -- or is it 6?",
    ],
)
def test_a_sentence_that_looks_like_it_stays(text):
    assert {each.said for each in fold(text)} == {Said.WORDS}


def test_answers_between_the_lines_stay_between_them():
    pieces = fold("> Which room?\nB12\n> Since when?\nYesterday")

    assert [(each.said, each.text) for each in pieces] == [
        (Said.QUOTED, "> Which room?"),
        (Said.WORDS, "B12"),
        (Said.QUOTED, "> Since when?"),
        (Said.WORDS, "Yesterday"),
    ]


LINES = st.sampled_from(
    """
Hello
> Hello
On Monday Ann
wrote:
From: a
Sent: b
To: c
--
____
Kind regards
Begin forwarded message:
-----Original Message-----""".splitlines()
)


@given(st.lists(LINES, max_size=30))
def test_nothing_is_lost(lines):
    text = "\n".join(lines)

    assert "\n".join(each.text for each in fold(text)) == text
