"""Saying how it stands with a requirement beside the records, and taking it back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from fingerpost.foundation.actions import action, add, add_many, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, follow
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import State
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.frameworks import naming
from fingerpost.standards.verdicts import LOOKED_AT, Verdict

from .models import Judgement, Status, Subject
from .records import records_of, without_overrides
from .rights import may_attest, may_end
from .rules import OVERRIDES, Kind, is_better
from .spans import NOT_APPLICABLE, OVERRIDE, last_day, of_cadence

WORD = "judgement"
"""The kind of decision that a second person takes."""
ENDS = {State.REFUSED: Status.REFUSED, State.RETURNED: Status.RETURNED}


@action("judging.attest")
def attest(
    actor: Actor,
    /,
    asked: Requirement,
    *,
    verdict: str,
    words: str,
    true_on: date,
    until: date,
    owner: Person | None = None,
    also: Iterable[str] = (),
) -> Judgement:
    """State what was seen of a requirement on a day, and of others that the same shows."""
    hold(actor.organisation)
    others = (naming.requirement(id) for id in dict.fromkeys(also) if id != asked.id)
    every = [asked, *others]
    if true_on > today():
        raise ValidationError({"true_on": "Enter today, or a day that has been"})
    if until < today():
        raise ValidationError({"until": "Enter a day that is still to come"})
    for each in every:
        _refuse_the_unsayable(actor, each, true_on, until)
    return _say(
        actor,
        every,
        kind=Kind.STATEMENT,
        verdict=_looked_at(verdict),
        words=words,
        true_on=true_on,
        until=until,
        owner=owner or _person_of(actor),
    )


@transaction.atomic
def attest_with_file(
    actor: Actor, asked: Requirement, *, upload: "UploadedFile[bytes] | None", **said: Any
) -> Judgement:
    """State it together with the file that shows it: both are kept, or neither."""
    judgement = attest(actor, asked, **said)
    if upload:
        attach(actor, judgement, upload=upload)
    return judgement


@action("judging.override")
def override(
    actor: Actor, /, asked: Requirement, *, verdict: str, words: str, until: date
) -> Judgement:
    """Say that another verdict counts until a day; a better one once a second person agrees."""
    hold(actor.organisation)
    wanted, records = _looked_at(verdict), records_of(asked)
    now_reads = without_overrides(asked, records)
    if wanted == now_reads:
        raise ValidationError({"verdict": "It reads so already. Choose another verdict"})
    is_raised = is_better(wanted, now_reads)
    if is_raised and records.is_law:
        raise DomainError(
            "This rests on law, so nobody can override it upwards. Change what the records show, "
            "or say that the verdict is wrong."
        )
    _refuse_too_long(OVERRIDE, until)
    if is_raised:
        _refuse_a_second(asked, Kind.RAISED)
    return _say(
        actor,
        [asked],
        kind=Kind.RAISED if is_raised else Kind.LOWERED,
        verdict=wanted,
        words=words,
        true_on=today(),
        until=until,
        owner=_person_of(actor),
    )


@action("judging.leave_out")
def leave_out(actor: Actor, /, asked: Requirement, *, words: str, until: date) -> Judgement:
    """Say that something is not asked here, until a day; it counts once a second person agrees."""
    hold(actor.organisation)
    if records_of(asked).bind:
        raise DomainError(
            "This rests on law, and the records show that it is asked here. Mend what they show, "
            "or say that the verdict is wrong."
        )
    _refuse_too_long(NOT_APPLICABLE, until)
    _refuse_a_second(asked, Kind.NOT_APPLICABLE)
    return _say(
        actor,
        [asked],
        kind=Kind.NOT_APPLICABLE,
        verdict=Verdict.NOT_APPLICABLE,
        words=words,
        true_on=today(),
        until=until,
        owner=_person_of(actor),
    )


@action("judging.end")
def end(actor: Actor, /, judgement: Judgement, *, why: str) -> Judgement:
    """Take back what was said; the records, or what was said before them, count again."""
    hold(actor.organisation)
    held = Judgement.objects.select_for_update().get(pk=judgement.pk)
    if not may_end(actor, held):
        raise NotAllowed(
            f"Only {held.by}, who said it, or a leader can take it back, and only while it counts "
            "or waits."
        )
    _end([held], actor.name, why)
    follow(actor, [WORD], [held])
    return held


@action("people.leave")
def take_over(actor: Actor, /, judgement: Judgement, *, to: Person) -> None:
    """Let somebody else look again, since whoever would have leaves."""
    alter(judgement, {"owner": to})


def settle(actor: Actor, settled: Settled) -> None:
    """What a second person decided: a yes lets it count from now on."""
    for thing, approval in settled:
        held = Judgement.objects.select_for_update().get(pk=thing.pk)
        if not held.waits:
            continue
        if approval.is_given:
            _replace(held, approval.closed_by)
            agreed = {"agreed_by": approval.closed_by, "since": now()}
            alter(held, {"status": Status.STANDS, **agreed})
        else:
            values = {"ended_by": approval.closed_by, "ended_why": approval.said}
            status = ENDS.get(State(approval.state), Status.ENDED)
            alter(held, {"status": status, "ended_at": now(), **values})


def _say(actor: Actor, every: Sequence[Requirement], **said: Any) -> Judgement:
    """Keep what is said; it counts at once, or it is asked about."""
    waits = said["kind"] in (Kind.RAISED, Kind.NOT_APPLICABLE)
    said["words"] = said["words"].strip()
    judgement = add(
        Judgement(
            organisation=actor.organisation,
            by=actor.name,
            account=actor.account_id,
            status=Status.WAITING if waits else Status.STANDS,
            since=None if waits else now(),
            **said,
        )
    )
    subjects = [
        Subject(
            organisation=actor.organisation,
            judgement=judgement,
            requirement=each.id,
            edition=naming.family_of(each).edition,
        )
        for each in every
    ]
    add_many(Subject, subjects)
    if waits:
        ask(actor, WORD, [judgement], words=judgement.words)
    elif judgement.kind == Kind.LOWERED:
        _replace(judgement, actor.name)
    return judgement


def _replace(judgement: Judgement, by: str) -> None:
    """End the overrides, or what does not apply, that a later one of the same sort replaces."""
    kinds = OVERRIDES if judgement.kind in OVERRIDES else (Kind.NOT_APPLICABLE,)
    [subject] = Subject.objects.filter(judgement=judgement)
    same = Judgement.objects.all().about(subject.requirement).filter(kind__in=kinds)
    standing = same.filter(status=Status.STANDS).exclude(pk=judgement.pk)
    _end(standing.select_for_update(), by, "A later one took its place.")


def _end(judgements: Iterable[Judgement], by: str, why: str) -> None:
    day = today()
    for each in judgements:
        last = {"until": max(day, each.true_on)} if day < each.until else {}
        ended = {"ended_at": now(), "ended_by": by, "ended_why": why.strip()}
        alter(each, {"status": Status.ENDED, **ended, **last})


def _looked_at(verdict: str) -> Verdict:
    if verdict not in LOOKED_AT:
        raise ValidationError({"verdict": "Choose a verdict"})
    return Verdict(verdict)


def _refuse_the_unsayable(actor: Actor, asked: Requirement, true_on: date, until: date) -> None:
    """Refuse a statement by the wrong role, for too long, or where the records answer."""
    called = asked.label or "this"
    if not may_attest(actor, asked):
        raise NotAllowed(
            f"Your role does not answer for {called}. Leave it to a leader, or to whoever does "
            "the work."
        )
    most = last_day(of_cadence(asked), true_on)
    if until > most:
        raise ValidationError(
            {"until": f"Enter {written_date(most)} or an earlier day, for {called}"}
        )
    if not records_of(asked).take_statements:
        raise DomainError(
            f"The records answer {called} already, and a statement does not change that. Mend "
            "what they show, or ask for an override."
        )


def _refuse_too_long(word: str, until: date) -> None:
    most = last_day(word, today())
    if not today() < until <= most:
        raise ValidationError(
            {"until": f"Enter a day after today, and {written_date(most)} at the latest"}
        )


def _refuse_a_second(asked: Requirement, kind: Kind) -> None:
    found = Judgement.objects.all().about(asked.id).filter(kind=kind, status=Status.WAITING)
    if found.exists():
        raise DomainError(
            "The same waits for a second person already. Wait for the decision, or take it back."
        )


def _person_of(actor: Actor) -> Person | None:
    """Whoever acts, as the list of people knows them."""
    return Person.objects.filter(account_id=actor.account_id).first() if actor.account_id else None
