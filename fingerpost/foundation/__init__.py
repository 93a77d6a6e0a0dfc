"""What every other room stands on: who is asking, for which school, and how it goes on the record."""
