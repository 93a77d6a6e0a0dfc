"""Expectations for tests: prepared, put forward and signed by those whose deed it is."""

from datetime import timedelta

from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.calendar.actions import set_support_hours
from fingerpost.foundation.calendar.tests.build import windows
from fingerpost.foundation.now import today

from .. import actions

WORDS = {
    "ways": ["Here, under Help", "Ring 200"],
    "when_down": "Ring the office on 200",
    "emergency": "Nobody out of hours",
}


def tomorrow():
    return today() + timedelta(days=1)


def drafted(actor, **values):
    """A draft in which nothing is missing; who begins may also say when support is there."""
    version = actions.begin(actor)
    told = {**WORDS, **values}
    if version.body | told == version.body:
        return version
    return actions.change(actor, version, **told)


def put_forward(actor, head, on=None, **values):
    set_support_hours(head, windows())
    return actions.put_forward(actor, drafted(actor, **values), wanted_from=on or tomorrow())


def signed(actor, version, decision="approved", said=""):
    """The version after somebody has signed about it."""
    keys = [each.pk for each in Approval.objects.open().about(version)]
    sign(actor, keys, decision=decision, typed=actor.name, said=said)
    return type(version).objects.get(pk=version.pk)


def agreed(lead, technician, on=None, **values):
    """A version that the school put forward and IT support signed."""
    return signed(technician, put_forward(lead, lead, on, **values))
