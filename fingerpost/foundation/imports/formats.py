"""Numbers that a workbook shows otherwise than it keeps them: percentages, leading zeros, errors.

The reading library gives a number without its format, and an error as nothing. So these cells are
written out as text, as a person sees them, before the library reads the parts of the workbook.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from .archives import ODS, XLSX

_BUILT_IN = {9: "0%", 10: "0.00%"}
_OF_NOTE = re.compile(r"0{2,}|#?[#,]*0(?:\.(?P<places>0+))? ?%")
_FORMAT = re.compile(rb"<numFmt\b[^<>]*>")
_STYLES = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<xf\b[^<>]*?\bnumFmtId=\"(\d{1,6})\"")
_ERROR = re.compile(rb"(<c\b[^<>]*?) t=\"e\"")
_UNSAVED = re.compile(
    rb"<c\b(?![^<>]* t=\"str\")[^<>]*>\s*<f\b[^<>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>"
)
_PERCENTAGE = re.compile(rb"<table:table-cell\b[^<>]*? office:value-type=\"percentage\"[^<>]*>")
_VALUE = re.compile(rb" office:value=\"[^\"]*\"")


def with_looks(kind: str, parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a workbook, where cells of note hold what they show."""
    if kind == ODS:
        return {name: _PERCENTAGE.sub(_open_cell, part) for name, part in parts.items()}
    looks = _looks(_styles(parts))
    return {
        name: _sheet(part, looks) if _is_sheet(kind, name) else part for name, part in parts.items()
    }


def unsaved_formulas(kind: str, parts: Mapping[str, bytes]) -> int:
    """How many formulas a program wrote without their results."""
    return sum(
        len(_UNSAVED.findall(part))
        for name, part in parts.items()
        if _is_sheet(kind, name) and b"<f" in part
    )


def _open_cell(cell: re.Match[bytes]) -> bytes:
    """A percentage as the text that stands in the cell."""
    return _VALUE.sub(b"", cell[0]).replace(b'"percentage"', b'"string"')


def _is_sheet(kind: str, name: str) -> bool:
    return kind == XLSX and "sheets/" in name


def _styles(parts: Mapping[str, bytes]) -> bytes:
    return next((part for name, part in parts.items() if name.casefold() == "xl/styles.xml"), b"")


def _looks(styles: bytes) -> dict[bytes, str]:
    """The formats of note, by the number with which cells refer to them."""
    codes = dict(_BUILT_IN)
    for written in _FORMAT.findall(styles):
        number = re.search(rb'numFmtId="(\d{1,6})"', written)
        code = re.search(rb'formatCode="([^"<>]*)"', written)
        if number and code:
            codes[int(number[1])] = code[1].decode("utf-8", "replace").replace("\\", "")
    section = _STYLES.search(styles)
    numbers = _STYLE.findall(section[0]) if section else []
    looks = {str(at).encode(): codes.get(int(number), "") for at, number in enumerate(numbers)}
    return {at: code for at, code in looks.items() if _OF_NOTE.fullmatch(code)}


def _sheet(part: bytes, looks: Mapping[bytes, str]) -> bytes:
    if b't="e"' in part:
        part = _ERROR.sub(rb'\1 t="str"', part)
    if not looks:
        return part
    cells = re.compile(
        rb'<c\b((?: [^<>]*?)? s="(%s)"[^<>]*)>(<f\b[^<>]*(?:/>|>[^<]*</f>))?<v>([^<]{1,40})</v>'
        % b"|".join(looks)
    )
    return cells.sub(lambda cell: _cell(cell, looks), part)


def _cell(cell: re.Match[bytes], looks: Mapping[bytes, str]) -> bytes:
    attributes = cell[1].replace(b' t="n"', b"")
    text = _seen(cell[4].decode("utf-8", "replace"), looks[cell[2]])
    if b' t="' in attributes or text is None:
        return cell[0]
    return b'<c%s t="str">%s<v>%s</v>' % (attributes, cell[3] or b"", text.encode())


def _seen(figures: str, code: str) -> str | None:
    try:
        value = Decimal(figures)
        if not -(10**15) < value < 10**15:
            return None
    except InvalidOperation:
        return None
    if code.endswith("%"):
        found = _OF_NOTE.fullmatch(code)
        places = len(found["places"] or "") if found else 0
        return f"{value * 100:.{places}f}%"
    return f"{int(value):0{len(code)}}" if value >= 0 and value == int(value) else None
