"""Nobody lifts a verdict alone, and nobody alone says that something is not asked of the school."""

from fingerpost.foundation.approvals.kinds import Facts, Kind, needs_approval
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.catalogue import evidence_keys

from .actions import WORD, settle
from .listing import names_of
from .models import Judgement, OwnLimit, Status
from .reading import subjects_of
from .thresholds import WORD as THRESHOLD
from .thresholds import settle as settle_threshold


def _subjects(judgement: Judgement) -> str:
    return names_of(subjects_of([judgement])[judgement.pk])


def sentence(judgement: Judgement) -> str:
    """ "Count IT support 2.6 as met until 3 March 2027"."""
    what, until = _subjects(judgement), written_date(judgement.until)
    if judgement.verdict == "not_applicable":
        return f"Leave {what} out as not applicable until {until}"
    return f"Count {what} as {judgement.get_verdict_display().lower()} until {until}"


def facts(judgement: Judgement) -> Facts:
    """What the decision is about; whatever changes of it needs another one."""
    return [
        ("Requirement", _subjects(judgement)),
        ("Counts as", judgement.get_verdict_display()),
        ("Why", judgement.words),
        ("Until", written_date(judgement.until)),
        ("Taken back", judgement.ended_why if judgement.status == Status.ENDED else ""),
    ]


needs_approval(
    Kind(
        word=WORD,
        title="Overrides, and what does not apply",
        model=Judgement,
        page="judging:show",
        decide="judging.decide",
        sentence=sentence,
        facts=facts,
        settle=settle,
    )
)


def _about(limit: OwnLimit) -> str:
    return names_of(evidence_keys().get(limit.key, ()))


def threshold_facts(limit: OwnLimit) -> Facts:
    return [
        ("Requirement", _about(limit)),
        ("Met from", f"{limit.met} of every 100"),
        ("Partly met from", f"{limit.partly} of every 100"),
        ("Why", limit.words),
        ("Taken back", "yes" if limit.status == Status.ENDED else ""),
    ]


needs_approval(
    Kind(
        word=THRESHOLD,
        title="Relaxed thresholds",
        model=OwnLimit,
        page="judging:own_limit",
        decide="judging.decide",
        sentence=lambda limit: (
            f"Relax the threshold of {_about(limit)} to {limit.met} of every 100"
        ),
        facts=threshold_facts,
        settle=settle_threshold,
    )
)
