"""The mark in a subject finds its request, and cannot be made up."""

from fingerpost.work.servicedesk.incoming import tokens


def test_an_answer_finds_its_request():
    subject = f"Re: Board dark {tokens.mark(7, 1042)}"

    assert tokens.named_in(subject, 7) == 1042
    assert tokens.without_mark(subject) == "Re: Board dark"


def test_a_mark_of_another_request_or_school_finds_nothing():
    mark = tokens.mark(7, 1042)

    assert tokens.named_in(mark, 8) is None
    assert tokens.named_in(mark.replace("1042", "1043"), 7) is None
    assert tokens.named_in("Re: [IT-1042]", 7) is None
