"""How the words of a guide are drawn, and which guides a request may want."""

import pytest

from fingerpost.work.servicedesk.guides.rules import Block, best, blocks

GUIDES = [
    (1, "Connect to the projector", "board display screen HDMI"),
    (2, "Change your password", "forgotten login locked out"),
    (3, "Print from a tablet", "printer paper"),
]


def test_plain_words_become_headings_steps_and_points():
    body = "## Before\r\nHave your card\nwith you.\n\n1. Press\n2. Wait\n- or ask\n\n<b>Done</b>"

    assert blocks(body) == [
        Block("heading", ("Before",)),
        Block("text", ("Have your card with you.",)),
        Block("steps", ("Press", "Wait")),
        Block("list", ("or ask",)),
        Block("text", ("<b>Done</b>",)),
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The projector stays dark", [1]),
        ("I have forgotten my passwords", [2]),
        ("My screen and HDMI lead", [1]),
        ("Help please, it does not work", []),
        ("The printer", [3]),  # the one thing it says
        ("The printer and the heating", []),  # one other word of two says too little
        ("", []),
    ],
)
def test_a_request_is_offered_the_guides_that_say_what_it_says(text, keys):
    assert best(text, GUIDES, 3) == keys
