"""Staff lists of other programs, held against the list of people: who joins, moves, leaves."""
