"""Who supports what: one who answers for each service, and what support the school needs."""
