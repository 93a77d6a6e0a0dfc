"""What the page of one requirement shows: what counts, what it rests on, and what can be done."""

from dataclasses import replace
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import now
from fingerpost.foundation.past import Known

from . import catalogue, findings, links, pages, wording
from .catalogue import Requirement
from .evidence import RULES, Finding
from .falls.reading import shown_among
from .history import history_of
from .judging.panel import Judged, judged_panel
from .judging.reading import heard, said_ever
from .judging.records import as_found
from .models import StoredFinding
from .own_limits import Own, limits_here, own_limits
from .pacing.reading import open_families
from .past_rows import past_rows
from .states import State, as_judged, as_planned, does_not_apply, state_of, states_around
from .under_way import under_way
from .verdicts import Verdict


def page_of(actor: Actor, asked: Requirement, here: str, day: date) -> dict[str, Any]:
    """The page for one reader; `found` is what the rule finds now, if there is one to ask."""
    own, open_ones = own_limits(), under_way(actor, [asked.id])
    found = _look(actor, asked, day, own)
    state = (
        State(asked, found.verdict, found.because)
        if found
        else state_of(asked, actor.organisation, None)
    )
    records = as_found(asked, state.verdict, found.of if found else 0)
    words = heard(day)
    judged = judged_panel(actor, asked, records, day, words.frozen.get(asked.id, ()))
    stands = as_judged(state, records, words.counts.get(asked.id, []), day)
    page = {
        "asked": asked,
        "family": catalogue.family(asked.family),
        "is_open": asked.family in open_families(),
        "standard": catalogue.standard(asked.standard),
        "about": pages.about(
            asked, pages.names_of_parts(day), limits_here(asked.evidence, day, own)
        ),
        "confidence": wording.confidence_in_words(asked),
        "under_way": open_ones,
        "today": day,
        "state": as_planned(stands, open_ones.until),
        "judged": judged,
        "found": found,
        "fell": shown_among(actor, [replace(stands, held=_held(asked))], day).get(asked.id),
    }
    return page | (_found(actor, asked, found, judged, here, day) if found else {})


def _held(asked: Requirement) -> StoredFinding | None:
    """What was found last, with what it remembers of how it fell."""
    return StoredFinding.objects.open().filter(requirement=asked.id).first()


def past_page_of(actor: Actor, asked: Requirement, at: Known) -> dict[str, Any]:
    """The page as at a day: what counted, on what it rested, and nothing that could be changed."""
    family = catalogue.family(asked.family, at.day)
    state = states_around(family, actor.organisation, at)[asked.id]
    return {
        "asked": asked,
        "family": family,
        "standard": catalogue.standard(asked.standard, at.day),
        "is_open": asked.family in open_families(at.moment),
        "state": state,
        "wrong": past_rows(actor, state.held, at) if state.held else None,
    }


def not_asked_page_of(asked: Requirement, day: date) -> dict[str, Any]:
    """Why something is not asked on a day: an edition dropped it, or brought it later."""
    now = catalogue.family(asked.family, day)
    knew = [each for each in catalogue.editions(asked.family) if asked.id in each.ids]
    return {
        "asked": asked,
        "family": now,
        "came": knew[0] if knew[0].edition > day else None,
        "last": StoredFinding.objects.history(asked.id).last(),
        "said": said_ever(asked.id),
    }


def _look(actor: Actor, asked: Requirement, day: date, own: Own) -> Finding | None:
    """What the records show now; nothing where no rule looks, or where it is not asked."""
    if not asked.evidence or does_not_apply(asked, actor.organisation):
        return None
    return findings.look(asked.evidence, day, own)


def _found(
    actor: Actor, asked: Requirement, found: Finding, judged: Judged, here: str, day: date
) -> dict[str, Any]:
    """What stands behind a finding, and how it went through the year."""
    return {
        "moment": now(),
        "ways": links.ways_on(actor, found, here) or _rest(found, judged),
        "wrong": links.wrong_rows(actor, found.rows, here),
        "is_met": found.verdict == Verdict.MET,
        "wants": RULES[asked.evidence].wants,
        "history": history_of(asked.id, day, actor.organisation.created_on),
    }


def _rest(found: Finding, judged: Judged) -> list[links.Way]:
    """Where the records are in order and cannot show all of it, somebody has to say the rest."""
    in_order = found.verdict == Verdict.PARTLY and not (found.todo or found.rows)
    address = judged.attest_url or judged.override_url
    return [links.Way("Say what no record shows", address)] if in_order and address else []
