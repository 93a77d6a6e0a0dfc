"""The governors' page: where the school stands, issued each term, with what governors ask of it."""
