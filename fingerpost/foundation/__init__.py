"""What every other room stands on: who asks, for which school, and how it goes on the record."""
