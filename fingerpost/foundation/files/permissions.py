from fingerpost.foundation.permissions import PEOPLE, grant

# What a file is attached to decides further: see carriers.py.
grant("files", {"view": PEOPLE, "attach": PEOPLE, "detach": PEOPLE})
