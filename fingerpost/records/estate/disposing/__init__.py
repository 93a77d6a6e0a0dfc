"""How a thing leaves for good: one proposes, another approves, and a mistake is put right."""
