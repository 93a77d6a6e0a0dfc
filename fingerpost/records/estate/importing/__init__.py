"""Bringing a school's own spreadsheet into the asset register: read, checked, then imported."""
