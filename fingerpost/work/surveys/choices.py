"""Whom a survey asks, and how a question can be answered."""

from collections.abc import Sequence

from django.db.models import TextChoices


class Audience(TextChoices):
    """Who is asked, as the list of people tells them apart."""

    STAFF = "staff", "All staff"
    LEADERS = "leaders", "Senior leaders"
    GOVERNORS = "governors", "Governors or trustees"


class Kind(TextChoices):
    """How a question is answered."""

    AGREE = "agree", "Agree or disagree"
    FACES = "faces", "Good, so-so or not good"
    YES_NO = "yes-no", "Yes or no"
    WORDS = "words", "In their own words"


ANSWERS: dict[Kind, Sequence[tuple[str, str]]] = {
    Kind.AGREE: (
        ("agree-strongly", "Agree strongly"),
        ("agree", "Agree"),
        ("neither", "Neither agree nor disagree"),
        ("disagree", "Disagree"),
        ("disagree-strongly", "Disagree strongly"),
    ),
    Kind.FACES: (("good", "Good"), ("so-so", "So-so"), ("bad", "Not good")),
    Kind.YES_NO: (("yes", "Yes"), ("no", "No")),
}
