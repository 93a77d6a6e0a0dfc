from fingerpost.foundation.permissions import IT_STAFF, LEADERS, PEOPLE, Role, grant

ASKERS = LEADERS | IT_STAFF | {Role.SLT, Role.BUSINESS, Role.DPO, Role.DSL, Role.SETTER_UP}
ANSWERERS = PEOPLE - {Role.AUDITOR}

# Who asked and who was asked decides further: of what concerns others, leaders alone see all.
grant(
    "duties",
    {
        "view": PEOPLE,
        "see_any": LEADERS,
        "ask": ASKERS,
        "hand_over": ASKERS,
        "withdraw": ASKERS,
        "comment": ANSWERERS,
        "close": ANSWERERS,
        "move": ANSWERERS,
        "choose_weekly": PEOPLE,
        "make_feed": PEOPLE,
        "end_feed": PEOPLE,
        "settle": {Role.SYSTEM},
    },
)
