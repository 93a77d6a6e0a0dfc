"""The record of processing activities as a Word file, for whoever goes on writing in it."""

from io import BytesIO

from docx import Document
from docx.shared import Pt

from fingerpost.foundation.documents.wording import printable

from .ropa import TITLE, Record, body_of


def docx_of(found: Record) -> bytes:
    """One heading and one table for each activity."""
    body = printable(body_of(found))
    document = Document()
    document.core_properties.title = TITLE
    document.core_properties.language = "en-GB"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(TITLE, level=1)
    for what, said in body["heading"]:
        document.add_paragraph(f"{what}: {said}")
    document.add_paragraph(body["note"])
    for activity in body["activities"]:
        document.add_heading(activity["name"], level=2)
        table = document.add_table(rows=0, cols=2, style="Table Grid")
        for what, said in activity["facts"]:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = what, said
    held = BytesIO()
    document.save(held)
    return held.getvalue()
