"""Frameworks beside the DfE's standards, which a school or its trust brings along as a file."""
