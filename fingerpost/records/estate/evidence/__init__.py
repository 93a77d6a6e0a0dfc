"""What the asset register can prove, for the DfE standards on leadership, devices and networks."""

from . import borne_out, coverage, disposal, lifetimes, listing, security

__all__ = ["borne_out", "coverage", "disposal", "lifetimes", "listing", "security"]
