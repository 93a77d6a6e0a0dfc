"""A register is declared, not programmed: from the declaration come its pages and its exports."""
