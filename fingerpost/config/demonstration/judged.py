"""What people of the demonstration say beside the records."""

from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval, State
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.standards.catalogue import family, requirement
from fingerpost.standards.judging import actions
from fingerpost.standards.judging.doubting import doubt
from fingerpost.standards.judging.models import Judgement
from fingerpost.standards.pacing.actions import accept_edition, open_family
from fingerpost.standards.pacing.reading import behind
from fingerpost.standards.verdicts import Verdict

from .playing import actor_as, digital_lead

TERM, YEAR = timedelta(days=122), timedelta(days=365)


def open_some(lead: Actor, *slugs: str) -> None:
    """Somebody takes further families on."""
    for slug in slugs:
        open_family(lead, family(slug))


def speak_of_leading(lead: Actor, head: Actor | None = None) -> None:
    """What no record shows of leadership holds for a term, and nobody is reminded in the story."""
    words = "Ten minutes in every staff meeting, with a question of the week."
    _state(lead, "DLG-1.3", Verdict.MET, words, TERM)
    if head is not None:
        asked, words = requirement("DLG-1.6"), "We meet every half-term with the trust's people."
        until = today() + TERM
        _agree(head, actions.override(lead, asked, verdict=Verdict.MET, words=words, until=until))


def ask_to_count_more(lead: Actor) -> None:
    """A better verdict is asked for, and waits for a second person."""
    actions.override(
        lead,
        requirement("DLG-1.6"),
        verdict=Verdict.MET,
        words="I write a page for the governors each term; it hangs in the staff room.",
        until=today() + TERM,
    )


def accept_editions(lead: Actor) -> None:
    """The deputy reads what is new in the standards that were taken on."""
    for each in behind(today()):
        accept_edition(lead, each.family)


def speak_up(place: Organisation) -> None:
    """Three statements, one override, one thing that does not apply, and one doubt."""
    lead, head = digital_lead(place), actor_as(place, Role.HEADTEACHER)
    _state(
        actor_as(place, Role.DSL),
        "FAM-2.1",
        Verdict.MET,
        "We went through filtering and monitoring with Tess Wickham; the notes are in the office.",
        TERM,
        also=("FAM-2.3",),
    )
    _state(
        lead, "DLG-1.3", Verdict.MET, "Ten minutes in every staff meeting since last term.", TERM
    )
    _state(lead, "ITS-1.1", Verdict.PARTLY, "Tess knows five of the twelve families well.", TERM)
    asked = requirement("DLG-1.6")
    words = "We meet every half-term with the trust; two of the people are employed there."
    until = today() + TERM
    _agree(head, actions.override(lead, asked, verdict=Verdict.MET, words=words, until=until))
    asked = requirement("SRV-1.11")
    words = "Nothing that must not stop runs on a server of our own."
    _agree(head, actions.leave_out(lead, asked, words=words, until=today() + YEAR))
    words = "I was named long before: see the minutes."
    doubt(actor_as(place, Role.GOVERNOR), requirement("DLG-1.7"), words=words)


def _state(
    actor: Actor, id: str, verdict: Verdict, words: str, span: timedelta, also: tuple[str, ...] = ()
) -> None:
    day: date = today()
    actions.attest(
        actor,
        requirement(id),
        verdict=verdict,
        words=words,
        true_on=day,
        until=day + span,
        also=also,
    )


def _agree(head: Actor, judgement: Judgement) -> None:
    approval = Approval.objects.open().about(judgement).get()
    sign(head, [approval.pk], decision=State.APPROVED, typed=head.name)
