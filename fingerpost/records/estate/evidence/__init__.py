"""What the asset register can prove, for the DfE standards on leadership, devices and networks."""

from . import coverage, disposal, lifetimes, listing, security

__all__ = ["coverage", "disposal", "lifetimes", "listing", "security"]
