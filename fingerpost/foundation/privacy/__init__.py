"""What the law lets people ask of their data: for now, that the trail forgets personal values."""
