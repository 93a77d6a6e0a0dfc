"""The record of processing activities on paper."""

from fingerpost.foundation.documents.declaration import Body, document


def sample(text: str) -> Body:
    """A record in which everything is one text."""
    activity = {"name": f"INF-0001 {text}", "facts": [[text, text]] * 3}
    return {"heading": [[text, text]] * 3, "note": text, "activities": [activity] * 2}


ROPA = document(
    "ropa",
    template="records/information/ropa.typ",
    deed="information-assets.print",
    sample=sample,
)
