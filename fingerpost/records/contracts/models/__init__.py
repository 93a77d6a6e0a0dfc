"""The rows of this room."""

from .contract import Contract
from .deciding import Alternative, RenewalDecision
from .lines import BreakDate, Covered, DataClause, YearCost

__all__ = [
    "Alternative",
    "BreakDate",
    "Contract",
    "Covered",
    "DataClause",
    "RenewalDecision",
    "YearCost",
]
