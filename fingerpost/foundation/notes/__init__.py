"""Notes: what somebody wrote down about a record on a day, for whoever looks at it next."""
