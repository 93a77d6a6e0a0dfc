"""What stands beside or in place of a password: passkeys, codes from an app, recovery codes."""
