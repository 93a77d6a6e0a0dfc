"""Faults that anybody reports from the label of an asset, and what technicians did about them."""
