"""The register of roles: who has which, who stands in, what is vacant, what should be apart."""
