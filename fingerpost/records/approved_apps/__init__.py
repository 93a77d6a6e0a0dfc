"""Approved apps: what staff and pupils may use, who said so, and what somebody asked for."""
