"""What people said, in sentences."""

from textwrap import shorten

from fingerpost.foundation.ui.filters import written_date

from .models import Judgement
from .rules import Kind, Said

SHORT = 200


def because(said: Said) -> str:
    """Why a verdict counts, in two sentences: who says what, and until when."""
    words, until = shorten(said.words, SHORT, placeholder=" …"), written_date(said.until)
    if said.kind == Kind.STATEMENT:
        seen = written_date(said.true_on)
        return f"{said.by} says of {seen}: “{words}” This counts until {until}."
    if said.kind == Kind.NOT_APPLICABLE:
        return f"{said.by} says that it is not asked here: “{words}” Until {until}."
    way = "upwards" if said.kind == Kind.RAISED else "downwards"
    return f"{said.by} overrides it {way}: “{words}” This counts until {until}."


def told(judgement: Judgement) -> str:
    """ "Hugh Larkmoor said that it was met on 12 March 2026": one line of the history."""
    verdict = judgement.get_verdict_display().lower()
    if judgement.kind == Kind.STATEMENT:
        return f"{judgement.by} said that it was {verdict} on {written_date(judgement.true_on)}"
    if judgement.kind == Kind.NOT_APPLICABLE:
        return f"{judgement.by} said that it does not apply"
    way = "up" if judgement.kind == Kind.RAISED else "down"
    return f"{judgement.by} overrode it {way} to {verdict}"
