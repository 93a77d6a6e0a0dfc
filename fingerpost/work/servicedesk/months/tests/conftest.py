from fingerpost.work.servicedesk.tests.conftest import promised

__all__ = ["promised"]
