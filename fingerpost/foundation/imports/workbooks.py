"""A table out of any spreadsheet file: XLSX, XLS, ODS, text, or cells that were pasted."""

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from .archives import DAMAGED
from .decoding import LARGEST, MEGABYTE, Unreadable
from .ole import OLE
from .reading import Table, as_table, read_csv

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HOME = Path(__file__).resolve().parents[3]
_PROCESS = f"{__package__}.workbook_process"
# The process limits its own computing time; this is for a machine that is very busy.
_PATIENCE = 30
_SPREAD = (b"memory allocation", b"capacity overflow", b"MemoryError")


def read_table(data: bytes, name: str = "", sheet: str | None = None) -> Table:
    """Read an uploaded file of any kind, told by its content, as a table."""
    if is_workbook(data):
        return read_workbook(data, name=name, sheet=sheet)
    if sheet:
        said = "This file has no sheets; only a workbook has. Leave out the name of the sheet."
        raise Unreadable(f"{name}: {said}" if name else said)
    return read_csv(data, name=name)


def is_workbook(data: bytes) -> bool:
    """Whether a file begins as workbooks do, whatever its name says."""
    return data.startswith((OLE, *_ZIP))


def read_workbook(data: bytes, *, name: str = "", sheet: str | None = None) -> Table:
    """Read a sheet of a workbook as a table; unless one is named, the fullest not hidden."""
    try:
        answer = _ask(data, sheet=sheet, names_only=False)
        records = [(number, tuple(cells)) for number, cells in answer["rows"]]
        table = as_table(records, answer["kind"], "", tuple(answer["notes"]))
    except Unreadable as error:
        raise Unreadable(f"{name}: {error}" if name else str(error)) from None
    return replace(table, sheet=answer["sheet"])


def sheet_names(data: bytes) -> tuple[str, ...]:
    """The sheets of a workbook that a person sees; none for a text file."""
    if not is_workbook(data):
        return ()
    return tuple(_ask(data, sheet=None, names_only=True)["names"])


def read_pasted(text: str) -> Table:
    """Read cells that were copied in a spreadsheet and pasted as text."""
    separated = f"sep=\t\n{text}" if "\t" in text else text
    return read_csv(separated.encode("utf-8", "replace"), name="The pasted cells")


def _ask(data: bytes, **question: Any) -> Any:
    """What the process that reads workbooks answers, within its limits."""
    if not is_workbook(data):
        raise Unreadable(
            "This is not a workbook. Upload an Excel workbook (.xlsx or .xls) or an OpenDocument "
            "spreadsheet (.ods)."
        )
    if len(data) > LARGEST:
        raise Unreadable(
            f"This file has {len(data) / MEGABYTE:.0f} MB; at most 10 MB can be read at once. "
            "Split it into several files, each with the headings on top."
        )
    try:
        ended = subprocess.run(  # noqa: S603
            [sys.executable, "-P", "-s", "-m", _PROCESS],
            input=json.dumps(question).encode() + b"\n" + data,
            env={"PYTHONPATH": str(_HOME)},
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_slow() from None
    if ended.returncode:
        raise _broken(ended)
    answer = json.loads(ended.stdout)
    if "refused" in answer:
        raise Unreadable(answer["refused"])
    return answer


def _broken(ended: subprocess.CompletedProcess[bytes]) -> Unreadable:
    if ended.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return _too_slow()
    if any(mark in ended.stderr for mark in _SPREAD):
        return Unreadable(
            "The sheet reaches too far: a cell far below or far to the right of the list holds "
            "something, or the list is too large. Copy the list into a new workbook, save that, "
            "then upload it."
        )
    return Unreadable(DAMAGED)


def _too_slow() -> Unreadable:
    return Unreadable(
        "This workbook takes too long to read. In Excel open the sheet with the list, choose File, "
        "Save as, CSV UTF-8, then upload that."
    )
