"""What was promised and what was kept, month by month, frozen once the month is over."""
