"""A request or a change is approved by the school, never by whoever asked."""

from fingerpost.foundation.approvals.kinds import Kind, needs_approval

from .actions_deciding import settle
from .deciding import REQUEST, facts, sentence
from .models import Ticket

needs_approval(
    Kind(
        word=REQUEST,
        title="Requests to IT",
        model=Ticket,
        page="desk:show",
        decide="desk.decide",
        sentence=sentence,
        facts=facts,
        settle=settle,
        takes_conditions=True,
    )
)
