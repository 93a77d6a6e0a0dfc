"""The service desk: what staff ask of IT support, what was promised, and what came of it."""
