"""What staff say of IT support when they are asked, beside the figures of requests."""

from datetime import date

from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.ui.filters import written_date

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .school import School, on

SPRING, SUMMER = date(2027, 3, 1), date(2027, 5, 4)


def ask_staff(school: School) -> None:
    """Five read their letter and answer; Dita closes the survey and writes what follows."""
    for name in ("ada", "ben", "cleo", "dan", "eve"):
        page = school.hugh.open("/people/new/")
        page.send(name=f"{name.title()} Furlong", email=f"{name}@school.example")
    survey = (
        school.dita.open("/surveys/begin/it-support/").send("Send the survey").page.request.path
    )
    for letter in Mail.objects.filter(letter="survey").order_by("pk"):
        words = LETTERS["survey"].compose(**letter.about)
        school.dita.open(words.link[1].partition("8000")[2]).send("Send my answers", q0="agree")
    school.dita.open(survey).send("Close it now")
    school.dita.open(f"{survey}conclude/").send(follows="A guide about sharing folders")


@play("months.judged")
def judged(school):
    with on(SPRING):
        yield NOT_EVIDENCED
        asked = {"summary": "The projector stays dark", "elsewhere": "The hall"}
        school.tess.open("/desk/ask/").send(**asked)
        ask_staff(school)
        yield PARTLY
    with on(date(2027, 4, 1)):
        school.dita.open("/desk/numbers/").send("Freeze what is over now")
    with on(SUMMER):
        said = {"held_on": written_date(SUMMER), "took_part": "The deputy and IT support"}
        page = school.dita.open("/desk/numbers/reviews/service/")
        page.send(**said, found="It works", follows="Nothing has to change")
        yield MET
    with on(date(2028, 4, 3)):
        yield PARTLY
    with on(date(2029, 4, 3)):
        yield NOT_MET
