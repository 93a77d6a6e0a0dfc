"""Worries about somebody's safety, or about data: told to those who answer for it, never to IT."""
