"""Adds up what several test runs reported and prints it as one closing line."""

import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

total = Counter[str]()
for report in map(Path, sys.argv[1:]):
    if report.exists():
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):  # noqa: S314
            total.update({key: int(suite.get(key, 0)) for key in ("tests", "skipped")})
            total["failed"] += int(suite.get("failures", 0)) + int(suite.get("errors", 0))

passed = total["tests"] - total["skipped"] - total["failed"]
skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
print(f"{passed} passed, {total['failed']} failed{skipped}")  # noqa: T201
