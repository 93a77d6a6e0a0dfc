"""What is asked of a school, and how well it is met.

The catalogue says what the published standards ask; rules plugged in by the registers say what the
records show; people agree, override or explain. Nothing here knows which registers exist.
"""
