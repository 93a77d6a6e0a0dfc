"""Going from room to room to see whether what the asset register says is there."""
