"""The rows of this room."""

from .contract import Contract
from .deciding import Alternative, RenewalDecision
from .lines import BreakDate, DataClause, YearCost

__all__ = ["Alternative", "BreakDate", "Contract", "DataClause", "RenewalDecision", "YearCost"]
