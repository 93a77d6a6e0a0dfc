"""Bringing a school's own spreadsheet into any register: read, checked, imported, undone."""
