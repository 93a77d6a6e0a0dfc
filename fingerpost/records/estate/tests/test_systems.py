"""The dated list of systems: what it knows for sure, and what it leaves open."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from fingerpost.records.estate import systems
from fingerpost.records.estate.systems import by_our_list, support_ends


@pytest.mark.parametrize(
    ("system", "version", "ends"),
    [
        ("Windows 11 Education", "24H2", date(2027, 10, 12)),
        ("Windows 11 Pro", "24H2", date(2026, 10, 13)),
        ("Windows 11 Education", "10.0.28000.1836", date(2029, 3, 13)),
        ("Windows 11 Pro Education 25H2", "", date(2027, 10, 12)),
        ("Windows 11 Enterprise", "10.0.22631.4317", date(2026, 11, 10)),
        ("Windows 10 Pro", "", date(2025, 10, 14)),
        ("Windows 10", "22H2", date(2025, 10, 14)),
        ("windows 10 home", "1909", date(2025, 10, 14)),
        ("Windows Server 2019 Standard", "", date(2029, 1, 9)),
        ("Microsoft Windows 7 Professional", "", date(2020, 1, 14)),
    ],
)
def test_a_known_system_has_a_last_day(system, version, ends):
    assert support_ends(system, version) == ends


@pytest.mark.parametrize(
    ("system", "version"),
    [
        ("", ""),
        ("Windows", ""),
        ("Windows 11", "24H2"),
        ("Windows 11 Education", ""),
        ("Windows 11 Education", "26H2"),
        ("Windows 11 SE", "24H2"),
        ("Windows 10 Enterprise LTSC", "21H2"),
        ("Windows Server 2025", "10.0.26100"),
        ("ChromeOS", "131.0.26100"),
        ("iPadOS 18", "18.1"),
        ("macOS", "15"),
    ],
)
def test_what_is_not_sure_is_left_open(system, version):
    assert support_ends(system, version) is None


def test_the_list_says_of_what_day_it_is():
    assert by_our_list() == "by our list of 22 November 2026"


def test_every_date_names_its_maker_s_page_and_when_it_was_checked():
    raw = Path(systems.__file__).with_name("systems.yaml").read_text(encoding="utf-8")
    listed = yaml.safe_load(raw)
    rows = [row for table in systems.TABLES for row in listed[table]]

    assert len(rows) > 10
    assert {row["source"] for row in rows} == set(listed["sources"])
    assert all("checked" in row for row in rows)
