"""What the contract register can prove, for the DfE standards on leadership, broadband and cloud."""

from . import keeping, lines

__all__ = ["keeping", "lines"]
