"""Signing in with what the school uses elsewhere: Microsoft Entra ID, Google Workspace."""
