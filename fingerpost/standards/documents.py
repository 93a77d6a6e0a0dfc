"""What the standards print: who does what and when, and worksheets for meetings."""

from fingerpost.foundation.documents.declaration import Body, document


def sample_chart(text: str) -> Body:
    """A chart in which everything is one text."""
    return {
        "headline": text,
        "meaning": text,
        "gaps": [text] * 2,
        "headings": ["Standard", text, text],
        "people": ["", text, text],
        "lines": [[text, "A/R", "C"]] * 2,
    }


def sample_timeline(text: str) -> Body:
    """A timeline in which everything is one text."""
    section = {"heading": text, "lines": [[text, text, text]] * 2}
    return {"headline": text, "sections": [section] * 2}


def sample_worksheet(text: str) -> Body:
    """A worksheet in which everything is one text."""
    section = {"heading": text, "plain": text, "owner": text, "lines": [[text] * 3] * 2}
    return {"headline": text, "plain": text, "sections": [section] * 2, "edition": text}


CHART = document(
    "who-does-what",
    template="standards/raci.typ",
    deed="standards.print",
    sample=sample_chart,
)
TIMELINE = document(
    "timeline",
    template="standards/timeline.typ",
    deed="standards.print",
    sample=sample_timeline,
)
WORKSHEET = document(
    "worksheet",
    template="standards/worksheet.typ",
    deed="standards.print",
    sample=sample_worksheet,
)
