"""One search over everything that somebody may see: rows, rooms, requirements and pages."""
