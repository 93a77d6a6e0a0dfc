"""Looks for tests, noted on a day."""

from datetime import UTC, datetime

from fingerpost.foundation.now import pretend
from fingerpost.work.servicedesk.rounds import actions


def on(day):
    return pretend(datetime(day.year, day.month, day.day, 10, tzinfo=UTC))


def noted(actor, day, word="auto-lock", met=5, of=5, words="The rest is put right tomorrow", **how):
    """What somebody found on a day."""
    with on(day):
        return actions.note(actor, word=word, met=met, of=of, words=words, **how)
