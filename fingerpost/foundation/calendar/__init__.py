"""The school-year clock: terms, half-terms, INSET days, bank holidays, closures, support hours."""
