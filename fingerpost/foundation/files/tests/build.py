"""Small files of every kind, and an asset to attach them to."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

from fingerpost.records.estate.actions import create

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def upload(data=PDF, name="Certificate of disposal.pdf"):
    return SimpleUploadedFile(name, data)


def laptop(actor, **values):
    return create(actor, **{"name": "HP ProBook 450", "kind": "laptop", **values})


def packed(*names, **contents):
    """A packed file with empty parts of these names, `mimetype` first if it is given."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name in (*contents, *names):
            file.writestr(name, contents.get(name, ""))
    return held.getvalue()


KEPT = {
    "pdf": PDF,
    "png": b"\x89PNG\r\n\x1a\n\0\0",
    "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "webp": b"RIFF\x10\0\0\0WEBPVP8 ",
    "gif": b"GIF89a\x01\0\x01\0",
    "text": "Naïve façade, £12\r\n".encode(),
    "docx": packed("[Content_Types].xml", "word/document.xml"),
    "xlsx": packed("[Content_Types].xml", "xl/workbook.xml"),
    "ods": packed("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "odt": packed("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
}
REFUSED = [
    (b"", "empty"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old Office document"),
    (b"MZ\x90\0\x03", "program"),
    (b"#!/bin/sh\nrm -rf /\n", "program"),
    (b"<!DOCTYPE html><p>hello", "web page"),
    (b"  <svg xmlns='x'><script/></svg>", "web page"),
    (b"\xef\xbb\xbf<?xml version='1.0'?><x/>", "web page"),
    (b"name,notes\nx,<script>alert(1)</script>", "web page"),
    ("<html>".encode("utf-16"), "web page"),
    (b"\0\0\0\x18ftypheic\0\0", "PNG or JPEG"),
    (b"\0\0\0\x18ftypmp42\0\0", "film"),
    (b"RIFF\x10\0\0\0WAVEfmt ", "film"),
    (b"{\\rtf1 hello}", "rich text"),
    (b"\x1f\x8b\x08\0\0", "Unpack it"),
    (packed("holiday.txt"), "Unpack it"),
    (packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macros"),
    (packed("Basic/x.xml", mimetype="application/vnd.oasis.opendocument.text"), "macros"),
    (packed("word/document.xml")[:30], "damaged"),
    (b"\x01\x02\x03\x04\x05", "Fingerpost keeps PDF"),
]
