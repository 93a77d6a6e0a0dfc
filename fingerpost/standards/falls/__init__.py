"""When a verdict falls, whoever answers for it hears why before headteacher and governors do."""
