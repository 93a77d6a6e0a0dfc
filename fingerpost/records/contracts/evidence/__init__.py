"""What the contract register can prove, on leadership, broadband, cloud and IT support."""

from . import deciding, keeping, lines, spending

__all__ = ["deciding", "keeping", "lines", "spending"]
