"""Licences: how many seats were bought, how many are used, until when, and at what cost."""
