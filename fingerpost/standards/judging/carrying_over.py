"""Saying of the wording in force what was said of an earlier one."""

from fingerpost.foundation.actor import Actor
from fingerpost.standards.catalogue import Requirement

from .actions import attest, leave_out, override
from .models import Judgement
from .rules import Kind


def carry_over(actor: Actor, judgement: Judgement, asked: Requirement) -> Judgement:
    """Say the same anew of one requirement; a second person agrees anew where one has to.

    What was said before stays as it was, bound to the edition that it was said of.
    """
    words, until = judgement.words, judgement.until
    if judgement.kind == Kind.STATEMENT:
        return attest(
            actor,
            asked,
            verdict=judgement.verdict,
            words=words,
            true_on=judgement.true_on,
            until=until,
            owner=judgement.owner,
        )
    if judgement.kind == Kind.NOT_APPLICABLE:
        return leave_out(actor, asked, words=words, until=until)
    return override(actor, asked, verdict=judgement.verdict, words=words, until=until)
