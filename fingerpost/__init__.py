"""Fingerpost shows schools where they stand against the DfE digital and technology standards."""
