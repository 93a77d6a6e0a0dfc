"""What the register of assets shows."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play

NEW = "/assets/new/"


@play("estate.tags")
def tags(school):
    yield NOT_EVIDENCED
    school.tess.open(NEW).send(name="Signpost 14", kind="laptop")
    yield NOT_MET
    for n in range(9):
        school.tess.open(NEW).send(name="Signpost 14", kind="laptop", tag=f"FW {n}")
    yield PARTLY
    school.tess.open("/assets/").follow("AST-0001").follow("Change").send(tag="FW 10")
    yield MET
