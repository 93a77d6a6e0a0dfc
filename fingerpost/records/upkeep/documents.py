"""The state of technology on paper."""

from fingerpost.foundation.documents.declaration import Body, document


def sample(text: str) -> Body:
    """A state in which everything is one text."""
    return {
        "headline": text,
        "budget": text,
        "headings": ["Register", "Owner", "Rows", "With gaps", "Spot check", "Reviewed", "Next"],
        "lines": [[text] * 7] * 2,
        "findings": [[text, text]] * 2,
    }


STATE = document(
    "state-of-technology",
    template="records/upkeep/state.typ",
    deed="upkeep.print",
    sample=sample,
)
