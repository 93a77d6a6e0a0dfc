"""Which verdicts the records never give on a requirement, and why. A row without need fails."""

from collections.abc import Mapping

from fingerpost.standards.verdicts import Verdict

NEVER: Mapping[str, Mapping[Verdict, str]] = {}
