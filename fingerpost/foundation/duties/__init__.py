"""What people are asked to do, what falls due by itself, and who it waits for."""
