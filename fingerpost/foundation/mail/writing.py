"""The letter that mail itself sends: a test."""

from django.conf import settings

from .letters import Words, letter


@letter("test", "A test")
def a_test(by: str) -> Words:
    return Words(
        "A test from Fingerpost",
        (
            f"{by} asked Fingerpost to send this letter, to see whether letters arrive. They do.",
            "There is nothing to do.",
        ),
        ("Open Fingerpost", settings.PUBLIC_URL + "/"),
    )
