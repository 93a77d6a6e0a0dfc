from fingerpost.foundation.permissions import LEADERS, grant

grant("pacing", {"open": LEADERS, "close": LEADERS, "accept": LEADERS})
