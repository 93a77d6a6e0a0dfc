"""The DfE's public list of schools and trusts (GIAS), to pick one's own from and compare with."""
