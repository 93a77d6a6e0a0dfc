"""What a look at a few shows. All checks are made by the same lines from their declaration, so one
of each cadence is played."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .school import School


def looked(school: School, word: str, met: int) -> None:
    said = {"of": "5", "met": str(met), "words": "The others are put right tomorrow"}
    school.tess.open(f"/desk/checks/{word}/").follow("Another number").send(**said)


def checked(word: str) -> None:
    @play(f"rounds.{word.replace('-', '_')}")
    def looks(school):
        yield NOT_EVIDENCED
        looked(school, word, 3)
        yield PARTLY
        looked(school, word, 1)
        yield NOT_MET
        school.tess.open(f"/desk/checks/{word}/").send("All right")
        yield MET


for word in ("watching", "firewall-rules", "holiday-replies", "auto-lock"):
    checked(word)
