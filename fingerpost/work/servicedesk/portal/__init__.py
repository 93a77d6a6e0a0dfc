"""Help for staff: three tiles, what somebody asked for, and the sticker on a broken thing."""
