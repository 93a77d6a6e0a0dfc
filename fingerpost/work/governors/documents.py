"""The governors' page on paper: its public part alone, or all of it, each page marked."""

from fingerpost.foundation.documents.declaration import Body, document

from .models import Issue
from .shapes import Page, Section

PUBLIC, CONFIDENTIAL = "Public", "Confidential"
ASKING = "What governors may ask"
NOTES = {
    PUBLIC: "Everybody may read this part. It names nobody, and counts below five of what people "
    "hold are not given as a number.",
    CONFIDENTIAL: "For governors and leaders alone. Leave it out of papers that are published.",
}
SHARES = {
    "desk": (4, 2, 2, 2, 4, 4),
    "lamps": (4, 2, 6, 3),
    "weaknesses": (4, 2, 6, 3),
    "worse": (6, 2, 2),
    "overrides": (6, 2, 2),
    "answers": (4, 4, 2),
    "answers-confidential": (4, 4, 2),
}
"""How the breadth of a table is shared out on paper; the others share it alike."""
NOTHING = "There is nothing to tell in confidence this time."


def body_of(page: Page, issue: Issue | None, *, whole: bool) -> Body:
    """A page as its templates take it, in one part or in two."""
    parts = [(PUBLIC, page.public), *([(CONFIDENTIAL, page.confidential)] if whole else [])]
    draft = "" if issue else "Draft: "
    return {
        "first": page.first,
        "opening": [page.lede, *page.introduction],
        "marks": [f"{draft}{name}" for name, _ in parts],
        "parts": [
            {
                "heading": f"{name} part",
                "note": NOTES[name] if sections else f"{NOTES[name]} {NOTHING}",
                "sections": [_section(each) for each in sections],
            }
            for name, sections in parts
        ],
        "asking": ASKING,
        "seal": seal_of(issue),
    }


def seal_of(issue: Issue | None) -> str:
    """What shows of a page, and of a copy of it, that it is the one that was issued."""
    if issue is None:
        return "This is a draft. It was not issued, and may change."
    return (
        f"Edition {issue.edition}, {issue.term}. What it says has the hash {issue.content}; "
        f"when it was issued the record stood at {issue.record}."
    )


def _section(each: Section) -> Body:
    return {
        "heading": each.heading,
        "said": each.said,
        "items": each.items,
        "heads": each.heads,
        "rows": each.rows,
        "shares": SHARES.get(each.key, (1,) * len(each.heads)),
        "ask": each.ask,
    }


def sample(text: str) -> Body:
    """A page in which everything is one text."""
    heads, line = ("What is asked", "How it stands", "Why"), (text, text, text)
    section = Section("x", text, (text,), (text,), heads, (line,) * 2, ask=(text,))
    page = Page(text, text, (text,), (section,), (section,))
    return {**body_of(page, None, whole=True), "seal": text}


TEMPLATE = "work/governors/page.typ"
PUBLIC_PART = document(
    "governors-page-public", template=TEMPLATE, deed="governors.print", sample=sample
)
WHOLE = document(
    "governors-page", template=TEMPLATE, deed="governors.print_confidential", sample=sample
)
