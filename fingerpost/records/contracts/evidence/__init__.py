"""What the contract register can prove, on leadership, broadband, cloud and IT support."""

from . import keeping, lines, spending

__all__ = ["keeping", "lines", "spending"]
