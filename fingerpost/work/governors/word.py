"""The governors' page as a Word file, for whoever puts it among the papers of a meeting."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Made
from docx.enum.section import WD_SECTION
from docx.shared import Pt

from fingerpost.foundation.documents.declaration import Body
from fingerpost.foundation.documents.wording import printable


def docx_of(body: Body, *, school: str, title: str, foot: str) -> bytes:
    """Each part in a section of its own, whose head marks every page of it."""
    said = printable({"body": body, "school": school, "title": title, "foot": foot})
    made, page = Document(), said["body"]
    made.core_properties.title = said["title"]
    made.core_properties.author = said["school"]
    made.core_properties.language = "en-GB"
    made.styles["Normal"].font.size = Pt(11)
    made.add_heading(said["title"], level=1)
    made.add_paragraph().add_run(page["first"]).bold = True
    for line in page["opening"]:
        made.add_paragraph(line)
    for n, part in enumerate(page["parts"]):
        place = made.add_section(WD_SECTION.NEW_PAGE) if n else made.sections[0]
        place.header.is_linked_to_previous = False
        place.header.paragraphs[0].text = f"{said['school']}\t\t{page['marks'][n]}"
        _part(made, part, page["asking"])
    made.add_paragraph(page["seal"])
    made.sections[0].footer.paragraphs[0].text = said["foot"]
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _part(made: Made, part: Mapping[str, Any], asking: str) -> None:
    made.add_heading(part["heading"], level=2)
    made.add_paragraph(part["note"])
    for each in part["sections"]:
        made.add_heading(each["heading"], level=3)
        for line in each["said"]:
            made.add_paragraph(line)
        for item in each["items"]:
            made.add_paragraph(item, style="List Bullet")
        if each["rows"]:
            _table(made, each["heads"], each["rows"])
        if each["ask"]:
            made.add_paragraph(asking).runs[0].italic = True
        for question in each["ask"]:
            made.add_paragraph(question, style="List Bullet")


def _table(made: Made, heads: list[str], lines: list[list[str]]) -> None:
    table = made.add_table(rows=0, cols=len(heads), style="Table Grid")
    for line in (heads, *lines):
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
