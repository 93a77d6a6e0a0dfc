from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

READERS = LEADERS | IT_STAFF | {Role.SLT, Role.BUSINESS, Role.GOVERNOR, Role.AUDITOR}

grant(
    "surveys",
    {
        "view": READERS,
        "begin": LEADERS,
        "close": LEADERS,
        "conclude": LEADERS,
        "send": {Role.SYSTEM},
        "answer": {Role.SYSTEM},  # nobody's name stands beside an answer, not even in the record
    },
)
