"""Labels for assets: a permanent address for each, printed as a QR code on sheets of stickers."""
