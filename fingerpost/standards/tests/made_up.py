"""A made-up family of standards, for tests of what the real ones do not show."""

from collections.abc import Mapping
from datetime import date
from textwrap import dedent
from typing import Any

import yaml

GOOD = dedent("""
    publisher: The parish
    edition: '2026-09-16'
    family:
      {slug: maps, code: MAP, title: Maps, short: Maps, core: true, core_year: 2030,
       url: https://example.org/maps, plain: The maps on the wall.}
    standards:
    - id: MAP-1
      number: 1
      title: Maps should be true
      plain: The maps on the wall are true.
      when: Now.
      roles: {accountable: [slt], responsible: [it-support], consulted: [], informed: []}
      roles_basis: stated
      related: [maps]
      confidence: official-text
      source: [an-atlas]
      requirements: []
    """)


def line(id: str, asks: str = "", **fields: str) -> dict[str, str]:
    """A requirement of the made-up family."""
    return {
        "id": id,
        "plain": f"Headline of {id}",
        "asks": asks or f"What {id} asks.",
        "kind": "register",
        "strength": "should",
        "basis": "unclassified",
        "judged_by": "person",
        "effort": "hours",
        "shows": "The map",
        "source": "an-atlas",
        "confidence": "official-text",
        **fields,
    }


def edition(day: date | str, *lines: Mapping[str, str], code: str = "MAP") -> str:
    """The text of an edition of the made-up family."""
    content: dict[str, Any] = yaml.safe_load(GOOD.replace("MAP", code))
    content["edition"] = str(day)
    content["standards"][0]["requirements"] = list(lines) or [line(f"{code}-1.1")]
    return yaml.safe_dump(content)
