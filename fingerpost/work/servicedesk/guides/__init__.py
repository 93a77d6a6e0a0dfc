"""Guides in plain English for staff, and the technical notes of IT."""
