"""The words that rows are found by: one index of all registers, in which nobody reads another's."""
