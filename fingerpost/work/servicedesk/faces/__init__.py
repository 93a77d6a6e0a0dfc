"""How it was: two faces, asked once for each request that is done, and nobody has to answer."""
