"""Which families a school has opened: it begins with one, and takes further ones when ready."""
