from fingerpost.foundation.permissions import PEOPLE, grant

grant("home", {"view": PEOPLE})
