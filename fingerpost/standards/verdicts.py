"""The five result states, how a share of rows becomes one, and how states roll up. No database."""

from collections.abc import Iterable

from django.db.models import TextChoices

from .catalogue import Strength


class Verdict(TextChoices):
    """What can be said of a requirement; nobody having looked is its own answer."""

    MET = "met", "Met"
    PARTLY = "partly", "Partly met"
    NOT_MET = "not_met", "Not met"
    NOT_EVIDENCED = "not_evidenced", "Not evidenced"
    NOT_APPLICABLE = "not_applicable", "Not applicable"


LOOKED_AT = (Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET)


def of_share(good: int, of: int, *, met: int, partly: int) -> Verdict:
    """The verdict on `good` rows `of` all, against two thresholds in per cent.

    No rows at all are never met: an empty register proves nothing.
    """
    if not of:
        return Verdict.NOT_EVIDENCED
    if good * 100 >= met * of:
        return Verdict.MET
    return Verdict.PARTLY if good * 100 >= partly * of else Verdict.NOT_MET


def roll_up(states: Iterable[tuple[Strength, Verdict]]) -> Verdict:
    """The state of a standard from the states of its requirements.

    Not met: any "must" is not met, or nothing is met or partly met among what was looked at.
    Met: all that applies is met. Not evidenced: nothing was looked at. Otherwise partly.
    """
    applicable = [each for each in states if each[1] != Verdict.NOT_APPLICABLE]
    if not applicable:
        return Verdict.NOT_APPLICABLE
    verdicts = {verdict for _, verdict in applicable}
    if verdicts == {Verdict.NOT_EVIDENCED}:
        return Verdict.NOT_EVIDENCED
    if (Strength.MUST, Verdict.NOT_MET) in applicable:
        return Verdict.NOT_MET
    if not verdicts & {Verdict.MET, Verdict.PARTLY}:
        return Verdict.NOT_MET
    return Verdict.MET if verdicts == {Verdict.MET} else Verdict.PARTLY
