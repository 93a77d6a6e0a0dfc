"""A workbook made to do harm is refused, in seconds, and takes nothing else down."""

import random
import subprocess
import sys
import time
import zipfile

import pytest

from ..archives import MOST_UNPACKED, pack, unpack
from ..decoding import Unreadable
from ..workbooks import read_workbook
from .workbooks import LIST, ods, row, xls, xlsx, zipped

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = '<sst xmlns="x" count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>'
ENDLESS = 'table:number-rows-repeated="4294967295" table:number-columns-repeated="4294967295"'
HOSTILE = {
    "row number without end": xlsx(row("9" * 30, f'<c r="{"A" * 30}{"9" * 30}"><v>1</v></c>')),
    "corner to corner": xlsx(LIST + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "four thousand million strings": xlsx(LIST, **{"xl/sharedStrings.xml": STRINGS}),
    "merged over everything": xlsx(
        LIST, after='<mergeCells><mergeCell ref="A1:ZZZZZZ99999999"/></mergeCells>'
    ),
    "no such string": xlsx('<row r="1"><c r="A1" t="s"><v>99999999999</v></c></row>'),
    "no sheet behind the name": zipped({"xl/workbook.xml": "<workbook/>"}),
    "cells in XML that never ends": xlsx("<row><c>" * 50_000 + LIST),
    "rows repeated for ever": ods(
        f'<table:table table:name="S"><table:table-row {ENDLESS}><table:table-cell {ENDLESS} '
        'office:value-type="float" office:value="1"/></table:table-row></table:table>'
    ),
    "a record longer than the file": xls(b"\x04\x02\xff\xff\x00\x00"),
    "a stream that is its own next sector": xls()[:512] + bytes(512) + xls()[1024:],
}


def refused(data):
    """The sentence of the refusal; anything but a table or a refusal fails the test."""
    before = time.monotonic()
    try:
        sheet = read_workbook(data)
    except Unreadable as refusal:
        return str(refusal)
    finally:
        assert time.monotonic() - before < 10
    assert sheet.rows
    return ""


ALONE = """
import resource, sys
from fingerpost.foundation.imports.tests.test_hostile_workbooks import HOSTILE, refused
assert refused(HOSTILE[sys.argv[1]]).endswith((".", ""))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Asked in a process of its own, whose only child is the one that reads the workbook."""


@pytest.mark.parametrize("harm", HOSTILE)
def test_a_workbook_made_to_do_harm_is_refused_or_read(harm):
    words = [sys.executable, "-c", ALONE, harm]
    done = subprocess.run(words, capture_output=True, text=True)  # noqa: S603  (our own code)

    assert done.returncode == 0, done.stderr
    assert 0 < int(done.stdout) < 500 * 1024


@pytest.mark.parametrize("made", [xlsx, ods])
@pytest.mark.parametrize(
    "definition",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<!ENTITY x SYSTEM "http://example.org/">',
    ],
)
def test_definitions_and_entities_are_refused_in_every_part_that_is_read(made, definition):
    parts = unpack(made()).parts
    for name in [name for name in parts if name != "mimetype"]:
        with pytest.raises(Unreadable, match="DOCTYPE or ENTITY"):
            unpack(pack(parts | {name: definition.encode() + parts[name]}))
    assert unpack(pack(parts)).parts == parts


def test_definitions_hidden_in_another_encoding_are_refused():
    parts = unpack(xlsx()).parts
    hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x>'.encode("utf-16")
    with pytest.raises(Unreadable, match="damaged"):
        unpack(pack(parts | {SHEET: hidden}))


def test_a_part_that_unpacks_to_far_more_than_its_size_is_refused():
    bomb = xlsx(**{SHEET: b" " * (2 * MOST_UNPACKED)})

    assert len(bomb) < 300_000
    assert "unpacks to 200 MB" in refused(bomb)


def test_many_parts_that_are_together_too_large_are_refused():
    noise = random.Random(1).randbytes(9_000).hex().encode() * 600  # noqa: S311
    parts = {f"xl/worksheets/sheet{n}.xml": noise for n in range(2, 12)}

    assert "unpacks to 103 MB; at most 100 MB" in refused(xlsx(**parts))


def test_too_many_parts_are_refused():
    assert "2,0" in refused(xlsx(**{f"xl/media/{n}.png": "" for n in range(2_001)}))


def test_a_part_that_lies_about_its_size_is_refused():
    bomb = bytearray(xlsx(LIST + " " * 3_000_000))
    at = bomb.rfind(b"PK\x01\x02", 0, bomb.rfind(SHEET.encode()))
    bomb[at + 24 : at + 28] = (1000).to_bytes(4, "little")

    assert "damaged" in refused(bytes(bomb))


def test_parts_that_share_their_bytes_are_refused():
    data = bytearray(xlsx(**{"xl/worksheets/sheet2.xml": "<x/>"}))
    first = data.rfind(b"PK\x01\x02", 0, data.rfind(SHEET.encode()))
    second = data.rfind(b"PK\x01\x02", 0, data.rfind(b"sheet2.xml"))
    data[second + 42 : second + 46] = data[first + 42 : first + 46]

    assert "damaged" in refused(bytes(data))


def test_an_unusual_way_of_packing_is_refused():
    parts = unpack(xlsx()).parts

    assert "damaged" in refused(zipped(parts, zipfile.ZIP_BZIP2))
    assert not refused(zipped(parts, zipfile.ZIP_STORED))


def spoiled(chance, data):
    """Some bytes changed, left out or put in, or the end missing."""
    data = bytearray(data)
    if chance.random() < 0.2:
        return bytes(data[: chance.randrange(len(data))])
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(4)] = chance.choice(
            (b"\xff\xff\xff\xff", b"\x00", b"9999", chance.randbytes(2))
        )
    return bytes(data)


@pytest.mark.parametrize("seed", range(30))
def test_no_damage_breaks_the_reader(seed):
    chance = random.Random(seed)  # noqa: S311
    data = chance.choice((xlsx(), ods(), xls()))
    if data.startswith(b"PK") and chance.random() < 0.8:
        parts = unpack(data).parts
        name = chance.choice(sorted(parts))
        refused(pack(parts | {name: spoiled(chance, parts[name])}))
    else:
        refused(spoiled(chance, data))


def test_damage_is_told_from_a_workbook_that_is_sound():
    whole = xlsx()
    assert refused(whole) == ""
    assert "damaged" in refused(whole[: len(whole) // 2])
