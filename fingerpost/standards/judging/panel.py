"""What the page of a requirement shows of people's words: what they said, and what one may say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.links import Way
from fingerpost.standards.verdicts import Verdict

from .models import Judgement, Status
from .reading import said_ever
from .rights import may_attest, may_carry
from .rules import Records, Said
from .wording import told

Frozen = Iterable[tuple[Said, date]]
"""What was said of another wording, with the edition that it was said of."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that somebody said, and what became of it."""

    judgement: Judgement
    told: str
    standing: str
    carry_url: str = ""
    """Where it can be said of the wording in force, if it was said of another."""

    @classmethod
    def of(cls, judgement: Judgement, day: date) -> "Line":
        return cls(judgement, told(judgement), standing(judgement, day))


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said, the latest first, and where its reader may say more."""

    lines: Sequence[Line]
    attest_url: str
    leave_out_url: str
    override_url: str
    doubt_url: str

    @property
    def ways(self) -> list[Way]:
        found = [
            Way("Say how it stands", self.attest_url),
            Way("It does not apply to us", self.leave_out_url),
            Way("Override the verdict", self.override_url),
        ]
        return [each for each in found if each.url]


def judged_panel(
    actor: Actor,
    asked: Requirement,
    records: Records,
    day: date,
    frozen: Frozen = (),
    once: Iterable[str] = (),
) -> Judged:
    """What was said of a requirement, for one reader; `once` are the ids of other wordings."""
    editions = {said.pk: edition for said, edition in frozen}
    lines = [
        _frozen_line(actor, asked, each, editions[each.pk])
        if each.pk in editions
        else Line.of(each, day)
        for id in (asked.id, *once)
        for each in said_ever(id)
    ]
    states = may_attest(actor, asked) and records.take_statements
    is_asked = records.verdict != Verdict.NOT_APPLICABLE
    leaves_out = is_asked and actor.may("judging.leave_out") and not records.bind
    overrides = is_asked and actor.may("judging.override")
    return Judged(
        lines,
        attest_url=_address("attest", asked, states),
        leave_out_url=_address("leave_out", asked, leaves_out),
        override_url=_address("override", asked, overrides),
        doubt_url=_address("doubt", asked, actor.may("judging.doubt")),
    )


def _frozen_line(actor: Actor, asked: Requirement, judgement: Judgement, edition: date) -> Line:
    """Something said of an earlier wording, and the way to say it of the one in force."""
    said = (
        f"was said of the wording of {written_date(edition)}, and does not count for the wording "
        "of today until somebody says it again"
    )
    may = may_carry(actor, judgement, asked)
    url = reverse("judging:carry_over", args=[judgement.pk, asked.id]) if may else ""
    return Line(judgement, told(judgement), said, url)


def standing(judgement: Judgement, day: date) -> str:
    """ "counts until 3 March 2027", "ran out on 3 March 2026", "waits for a second person"."""
    if judgement.status == Status.STANDS:
        until = written_date(judgement.until)
        agreed = f", as {judgement.agreed_by} agreed" if judgement.agreed_by else ""
        return f"counts until {until}{agreed}" if day <= judgement.until else f"ran out on {until}"
    if judgement.ended_at is None:
        return str(judgement.get_status_display()).lower()
    end = f"{judgement.get_status_display().lower()} on {written_date(judgement.ended_at)}"
    why = f": {judgement.ended_why}" if judgement.ended_why else ""
    return f"{end}, {judgement.ended_by}{why}"


def _address(word: str, asked: Requirement, may: bool) -> str:
    return reverse(f"judging:{word}", args=[asked.id]) if may else ""
