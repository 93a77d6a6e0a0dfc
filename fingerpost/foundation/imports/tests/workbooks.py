"""Small workbooks, written out by hand: XLSX and ODS as zipped XML, XLS as records."""

import io
import struct
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# The formats of cells, by number: 1 a date, 2 a moment, 3 a time, 4 per cent, 5 six figures.
FORMATS = ("General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "0.0%", "000000", "[h]:mm")


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return buffer.getvalue()


def text(reference, value):
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def number(reference, value, style=0):
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def row(at, *cells):
    return f'<row r="{at}">{"".join(cells)}</row>'


def table(*rows, start=1):
    """Rows of text from column A on."""
    return "".join(
        row(at, *(text(f"{chr(65 + n)}{at}", value) for n, value in enumerate(cells) if value))
        for at, cells in enumerate(rows, start)
    )


LIST = table(("Asset tag", "Model"), ("A1", "Laptop"), ("A2", "Tablet"))


def xlsx(sheets=LIST, *, strict=False, states=None, after="", **parts):
    """A workbook with these rows, or with sheets by their names; further parts by path."""
    main, relations = (STRICT, STRICT_RELATIONS) if strict else (MAIN, RELATIONS)
    sheets = {"Sheet1": sheets} if isinstance(sheets, str) else sheets
    listed, targets, files = "", "", {}
    for n, (name, rows) in enumerate(sheets.items(), 1):
        state = f' state="{states[name]}"' if states and name in states else ""
        listed += f'<sheet name="{name}" sheetId="{n}"{state} r:id="rId{n}"/>'
        targets += (
            f'<Relationship Id="rId{n}" Type="{relations}/worksheet" '
            f'Target="worksheets/sheet{n}.xml"/>'
        )
        files[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}</worksheet>'
        )
    targets += f'<Relationship Id="rId98" Type="{relations}/styles" Target="styles.xml"/>'
    targets += (
        f'<Relationship Id="rId99" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    codes = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(FORMATS)
    )
    used = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(FORMATS)))
    files |= {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{targets}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><numFmts>{codes}</numFmts>'
        f"<cellXfs>{used}</cellXfs></styleSheet>",
    }
    return zipped(files | parts)


def ods(*tables):
    """An OpenDocument spreadsheet with these tables; without any, the usual list."""
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names)
    rows = "".join(
        ods_row(*(ods_cell("string", shown=value) for value in cells))
        for cells in (("Asset tag", "Model"), ("A1", "Laptop"), ("A2", "Tablet"))
    )
    tables = tables or (f'<table:table table:name="Sheet1">{rows}</table:table>',)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f"{''.join(tables)}</office:spreadsheet></office:body></office:document-content>",
        }
    )


def ods_row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def ods_cell(kind, value="", shown=""):
    return (
        f'<table:table-cell office:value-type="{kind}" {value}><text:p>{shown}</text:p>'
        "</table:table-cell>"
    )


def record(kind, content=b""):
    return struct.pack("<HH", kind, len(content)) + content


def xls_text(at, column, value):
    encoded = value.encode("utf-16-le")
    head = struct.pack("<HHHHB", at, column, 0, len(value), 1)
    return record(0x0204, head + encoded)


def xls_number(at, column, value, style=0):
    return record(0x0203, struct.pack("<HHHd", at, column, style, value))


XLS_LIST = b"".join(
    xls_text(at, column, value)
    for at, cells in enumerate((("Asset tag", "Model"), ("A1", "Laptop"), ("A2", "Tablet")))
    for column, value in enumerate(cells)
)


def xls(cells=XLS_LIST, *, first=b"", state=0):
    """An old workbook of one sheet; the formats of its cells are general (0) and date (1)."""
    begin, end = struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0), record(0x000A)
    formats = b"".join(record(0x00E0, struct.pack("<HH16x", 0, number)) for number in (0, 14, 21))
    name = b"Sheet1"
    sheet = struct.pack("<BBBB", state, 0, len(name), 0) + name
    before = record(0x0809, begin) + first + formats
    at = len(before) + 8 + len(sheet) + len(end)
    book = before + record(0x0085, struct.pack("<I", at) + sheet) + end
    begin = struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0)
    return ole(Workbook=book + record(0x0809, begin) + cells + end)


def ole(**streams):
    """The old container of Microsoft Office, with streams of at least 4,096 bytes."""
    content, entries, chain = b"", [_ole_entry("Root Entry", 5, -2, 0)], []
    for name, stream in streams.items():
        stream = stream.ljust(max(4096, -len(stream) % 512 + len(stream)), b"\x00")
        start = len(chain) + 2
        sectors = len(stream) // 512
        entries.append(_ole_entry(name.replace("_", " "), 2, start, len(stream)))
        chain += [*range(start + 1, start + sectors), -2]
        content += stream
    listed = b"".join(entries).ljust(512, b"\x00")
    table = struct.pack(f"<{2 + len(chain)}i", -3, -2, *chain).ljust(512, b"\xff")
    head = struct.pack(
        "<8s16xHHHHH6xIIiIIiIiI", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 0, 4096, -2, 0, -2, 0,
    )  # fmt: skip
    return (head + struct.pack("<i", 0)).ljust(512, b"\xff") + table + listed + content


def _ole_entry(name, kind, start, size):
    written = name.encode("utf-16-le").ljust(64, b"\x00")
    child = 1 if kind == 5 else -1
    return written + struct.pack(
        "<HBBiii36xiII", 2 * len(name) + 2, kind, 1, -1, -1, child, start, size, 0
    )
