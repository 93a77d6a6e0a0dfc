"""Term dates out of a calendar file: read with suspicion, proposed, confirmed by a person."""
