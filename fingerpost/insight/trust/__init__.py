"""The trust's page: its schools against the families of standards, and where one gap is in many."""
