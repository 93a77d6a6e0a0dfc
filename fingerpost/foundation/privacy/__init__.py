"""How long things are kept, and how a person is forgotten: in rows, in files, in the record."""
