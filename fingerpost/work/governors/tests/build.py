"""Pages for tests: issued on a day, with what governors ask of them."""

from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

from fingerpost.foundation.now import pretend, today
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging.actions import attest
from fingerpost.work.governors import actions
from fingerpost.work.governors.drafting import draft_hash


def on(day):
    return pretend(datetime(day.year, day.month, day.day, 10, tzinfo=UTC))


def read(organisation):
    """The hash of the draft as whoever issues it has read it."""
    return draft_hash(organisation, today())


def issued(actor, day=None):
    """A page that somebody read and issued, now or on a day."""
    with on(day) if day else nullcontext():
        return actions.issue(actor, read=read(actor.organisation))


def asked(governor, issue, words="Who tests the plan?", section="lamps"):
    return actions.ask(governor, issue, section=section, words=words)


def written(lead, introduction="", decisions="", risks=""):
    said = {"introduction": introduction, "decisions": decisions, "risks": risks}
    return actions.write(lead, **said)


def said(actor, id, verdict, words="I saw it."):
    """What somebody says of a requirement today, for a term."""
    until = today() + timedelta(days=90)
    known = {"verdict": verdict, "words": words, "true_on": today(), "until": until}
    return attest(actor, requirement(id), **known)
