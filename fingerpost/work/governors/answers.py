"""What governors asked of the pages before, with what they were answered, as a section."""

from collections.abc import Iterable

from fingerpost.foundation.ui.filters import plural, written_date

from .models import Question
from .shapes import Section

HEADS = ("Question", "Answer", "Where it can be seen")
PUBLIC, CONFIDENTIAL = "answers", "answers-confidential"


def section(found: Iterable[Question], *, confidential: bool) -> Section | None:
    """The questions of one part, those without an answer first; nothing where none was asked."""
    asked = [each for each in found if each.is_confidential == confidential]
    if not asked:
        return None
    asked.sort(key=lambda each: each.answered_on is not None)
    waiting = sum(each.answered_on is None for each in asked)
    said = f"{plural(waiting, 'question is', 'questions are')} not answered yet."
    return Section(
        CONFIDENTIAL if confidential else PUBLIC,
        "Questions about the confidential part" if confidential else "What governors asked",
        said=(said if waiting else "All questions are answered.",),
        heads=HEADS,
        rows=tuple(_row(each) for each in asked),
        ask=("What came of this since, and is the answer still true?",),
    )


def _row(question: Question) -> tuple[str, ...]:
    asked = f"{question.words} ({question.heading}, asked on {written_date(question.asked_on)})"
    if question.answered_on is None:
        return (asked, "Not answered yet", "–")
    answered = f"{question.answer} (Answered on {written_date(question.answered_on)})"
    return (asked, answered, question.link or "–")
