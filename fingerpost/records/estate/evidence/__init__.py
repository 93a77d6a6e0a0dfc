"""What the asset register can prove, for the DfE standards on leadership, devices and networks."""

from . import disposal, lifetimes, listing, security

__all__ = ["disposal", "lifetimes", "listing", "security"]
