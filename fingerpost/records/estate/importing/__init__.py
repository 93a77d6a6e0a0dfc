"""What the asset register knows of spreadsheets that the general import does not."""
