"""The letter that asks somebody, and reminds them once."""

from fingerpost.foundation.mail.letters import Words, letter
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import plural, written_date

from .models import Invited
from .reading import address_of


@letter("survey", "A survey")
def a_survey(invited: int) -> Words | None:
    """Nothing once they have answered, or the survey is over."""
    held = Invited.objects.select_related("survey").filter(pk=invited).first()
    if held is None or held.has_answered or not held.survey.is_open(today()):
        return None
    survey = held.survey
    count = plural(len(survey.questions), "question", "questions")
    until = written_date(survey.closes_on)
    paragraphs = (
        f"{survey.by} asks you {count}. Answer those that you like, until {until}.",
        "Fingerpost keeps whether you answered, so that it asks nobody twice. It does not keep "
        "what you answered beside your name, and shows nothing until five have answered.",
        "The link is yours alone: please do not pass it on.",
    )
    link = ("Answer", address_of(held))
    return Words(f"{survey.title}: please answer by {until}", paragraphs, link)
