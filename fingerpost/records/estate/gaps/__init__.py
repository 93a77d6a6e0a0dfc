"""What is missing in the register, on one page, each with the way to mend it."""
