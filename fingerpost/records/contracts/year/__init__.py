"""The contracts of a financial year: when the school can still say no, and what it spends."""
