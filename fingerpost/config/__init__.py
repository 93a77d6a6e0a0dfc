"""How the rooms are put together: settings, addresses, command line."""
