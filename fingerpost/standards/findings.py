"""Keeping findings true: what makes one stale, looking again, and storing it as an interval."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from fingerpost.foundation.audit.trail import versions
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.bulk import insert_many, update_many
from fingerpost.foundation.tenancy.scope import current_scope

from .asking import settle_what_is_met
from .catalogue import evidence_keys, family, requirement
from .evidence import RULES, Finding, Rule, WrongRows, apply
from .falls.causes import fell
from .models import StoredFinding
from .own_limits import Own, limits_here, own_limits

Stamp = dict[str, Any]
FRESH = timedelta(minutes=1)
"""How long a look that changes nothing need not be written down again."""


EXTENDED = (
    "seen",
    "key",
    "checked_at",
    "oldest_on",
    "holds_until",
    "due_again_on",
    "todo",
    "go_to",
)
"""What a look that found the same writes down."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one rule found, for which requirements, and on what it rests."""

    rule: Rule
    finding: Finding
    seen: Stamp
    served: Sequence[str]


def look(key: str, today: date, own: Own | None = None) -> Finding:
    """Apply a rule now, and store what it finds for every requirement that it serves."""
    looked = _look(key, today, own_limits() if own is None else own)
    _store([looked])
    return looked.finding


def refresh(today: date, *, everything: bool = False) -> list[str]:
    """Look again at what is stale in the organisation in scope, or at all; answers the keys."""
    keys, own = sorted(evidence_keys(today)) if everything else stale_keys(today), own_limits()
    _store([_look(key, today, own) for key in keys])
    _close_what_is_asked_no_more(today)
    settle_what_is_met()
    return keys


def _look(key: str, today: date, own: Own) -> Look:
    rule = RULES[key]
    counters = versions(rule.reads)  # before the rule runs: later writes stay news
    seen = _stamp(rule, today, counters, own)
    return Look(rule, apply(key, today, own), seen, evidence_keys(today).get(key, ()))


def stale_keys(
    today: date,
    held: Iterable[StoredFinding] | None = None,
    among: Collection[str] | None = None,
) -> list[str]:
    """The rules whose stored finding no longer says what the records say, or never did; `among`
    asks only after what they found for these requirements."""
    rows = held if held is not None else StoredFinding.objects.open()
    stored = {row.requirement: row for row in rows}
    counters = versions({model for rule in RULES.values() for model in rule.reads})
    own = own_limits()
    stale = []
    for key, served in sorted(evidence_keys(today).items()):
        wanted = _stamp(RULES[key], today, counters, own)
        shown = [asked for asked in served if among is None or asked in among]
        if any(_is_stale(stored.get(asked), key, wanted, today) for asked in shown):
            stale.append(key)
    return stale


def _is_stale(held: StoredFinding | None, key: str, wanted: Stamp, today: date) -> bool:
    if held is None or held.key != key or held.seen != wanted:
        return True
    return held.due_again_on is not None and held.due_again_on <= today


def _stamp(rule: Rule, today: date, counters: Mapping[type[Model], int], own: Own) -> Stamp:
    """Everything that the answer of a rule rests on, besides the day."""
    served = evidence_keys(today).get(rule.key, ())
    shared = any(getattr(model, "inherited", False) for model in rule.reads)
    return {
        "records": {model._meta.label: counters[model] for model in rule.reads},
        "trusts": sorted(current_scope().lineage) if shared else [],
        "rule": rule.version,
        "limits": limits_here(rule.key, today, own).version,
        "editions": {asked: str(_edition(asked, today)) for asked in served},
    }


def _edition(asked: str, today: date) -> date:
    return family(requirement(asked, today).family, today).edition


def _close_what_is_asked_no_more(today: date) -> None:
    """End the findings of requirements that the edition in force has dropped; they stay history."""
    asked = {id for served in evidence_keys(today).values() for id in served}
    held = StoredFinding.objects.open().values_list("requirement", flat=True)
    if gone := set(held) - asked:
        StoredFinding.objects.open().filter(requirement__in=gone).update(closed_at=now())


def _store(looks: Sequence[Look]) -> None:
    """Extend the open intervals where nothing changed; close the others and open their next.

    All are written at once, as one by one costs several queries each.
    """
    found = {asked: each for each in looks for asked in each.served}
    here = StoredFinding.objects.open().filter(requirement__in=found)
    stored = {row.requirement: row for row in here}
    news = [asked for asked, each in found.items() if not _is_old_news(stored.get(asked), each)]
    if not news:
        return
    try:
        with transaction.atomic():
            held = {row.requirement: row for row in here.select_for_update()}
            _extend_or_open({asked: (held.get(asked), found[asked]) for asked in news})
    except IntegrityError:  # somebody else opened a first interval at this moment
        if len(looks) > 1:
            for each in looks:
                _store([each])


def _extend_or_open(news: Mapping[str, tuple[StoredFinding | None, Look]]) -> None:
    moment, written, fresh = now(), list[tuple[StoredFinding, Sequence[str]]](), []
    for asked, (held, looked) in news.items():
        if held is not None and _is_newer(held.seen, looked.seen):
            continue
        if held is not None and _says_the_same(held, looked.finding):
            held.seen, held.key, held.checked_at = looked.seen, looked.rule.key, moment
            _copy_dates(held, looked.finding)
            written.append((held, EXTENDED))
            continue
        if held is not None:
            held.closed_at = moment
            written.append((held, ("closed_at",)))
        fresh.append(_next(held, asked, looked, moment))
    update_many(StoredFinding, written)
    insert_many(StoredFinding, fresh)


def _next(held: StoredFinding | None, asked: str, looked: Look, moment: datetime) -> StoredFinding:
    finding = looked.finding
    fresh = StoredFinding(
        organisation_id=current_scope().organisation_id,
        requirement=asked,
        key=looked.rule.key,
        verdict=finding.verdict,
        because=finding.because,
        met=finding.met,
        of=finding.of,
        left_out=[list(each) for each in finding.left_out],
        wrong=_where(finding.rows),
        seen=looked.seen,
        opened_at=moment,
        checked_at=moment,
    )
    _copy_dates(fresh, finding)
    fresh.fell_from, fresh.fell_at, fresh.fell_why = fell(held, fresh)
    return fresh


def _where(rows: WrongRows | None) -> dict[str, Any]:
    if rows is None:
        return {}
    first = [row.url for row in rows.first]
    return {"total": rows.total, "noun": rows.noun, "all": rows.all_url, "first": first}


def _is_old_news(held: StoredFinding | None, looked: Look) -> bool:
    """Whether the same was found a moment ago, so that looking again waits for no writer."""
    finding = looked.finding
    if held is None or held.seen != looked.seen or not _says_the_same(held, finding):
        return False
    lasts = (held.oldest_on, held.holds_until, held.due_again_on)
    same = lasts == (finding.oldest_on, finding.holds_until, finding.due_again_on)
    return same and timedelta(0) <= now() - held.checked_at < FRESH


def _is_newer(held: Stamp, ours: Stamp) -> bool:
    """Whether a stored finding saw later records than ours, so that ours must not replace it.

    After a change of trust other rows are counted, so the counters cannot be compared.
    """
    if held.get("trusts") != ours["trusts"]:
        return False
    theirs = held.get("records", {})
    return any(theirs.get(label, 0) > n for label, n in ours["records"].items())


def _says_the_same(held: StoredFinding, finding: Finding) -> bool:
    left_out = [list(each) for each in finding.left_out]
    return (held.verdict, held.because, held.met, held.of, held.left_out) == (
        finding.verdict,
        finding.because,
        finding.met,
        finding.of,
        left_out,
    )


def _copy_dates(row: StoredFinding, finding: Finding) -> None:
    row.oldest_on = finding.oldest_on
    row.holds_until = finding.holds_until
    row.due_again_on = finding.due_again_on
    row.todo, row.go_to = finding.todo, finding.go_to
