"""The thresholds that count here: a school's own where it set one, else those of limits.yaml."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from fingerpost.foundation.tenancy.prepared import Prepared

from .judging.models import OwnLimit
from .limits import Limits, limits_for

Own = Mapping[str, OwnLimit]


def own_limits() -> Own:
    """The school's own thresholds by rule, from one query."""
    return {each.key: each for each in _standing()}


_standing = Prepared(lambda: OwnLimit.objects.all().standing())


def limits_here(key: str, today: date, own: Own) -> Limits:
    """The thresholds of a rule in the organisation in scope on a day."""
    ours, theirs = limits_for(key, today), own.get(key)
    if theirs is None or theirs.since is None or theirs.since > today:
        return ours
    said = f"Set here by {theirs.by}: {theirs.words}"
    return replace(
        ours, met=theirs.met, partly=theirs.partly, since=theirs.since, source=said, is_own=True
    )


def is_relaxed(met: int, partly: int, ours: Limits) -> bool:
    """Whether thresholds ask less than those that Fingerpost proposes."""
    return met < ours.met or partly < ours.partly
