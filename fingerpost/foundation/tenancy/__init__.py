"""The schools and trusts, and the rule that nobody sees another's rows."""
