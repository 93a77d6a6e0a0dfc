"""What people say beside the records: statements, overrides, what does not apply, thresholds."""
