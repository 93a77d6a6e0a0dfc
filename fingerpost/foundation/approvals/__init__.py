"""What needs somebody else's decision: who asks, who may decide, and what was signed."""
