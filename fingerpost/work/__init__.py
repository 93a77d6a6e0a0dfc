"""Work that people do with what is recorded: each room writes rows of its own."""
