"""What data the school holds of whom, why and for how long: information assets and the ROPA."""
