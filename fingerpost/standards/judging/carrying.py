"""What shows that a statement is true is attached to it."""

from fingerpost.foundation.files.carriers import carries

from .models import Judgement

carries(
    Judgement,
    word="judgement",
    view="judging.view",
    change="judging.attest",
    page="judging:show",
)
