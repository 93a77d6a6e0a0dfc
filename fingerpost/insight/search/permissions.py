from fingerpost.foundation.permissions import PEOPLE, grant

grant("search", {"view": PEOPLE})  # each finds what they may see anyway
