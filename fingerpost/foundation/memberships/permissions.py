from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, fresh, grant, second_step

INVITERS = LEADERS | {Role.SETTER_UP}

grant(
    "memberships",
    {
        "view": INVITERS | IT_STAFF | {Role.BUSINESS, Role.DPO, Role.AUDITOR},
        "invite": INVITERS | {Role.SYSTEM},
        "make_link": INVITERS,
        "withdraw": INVITERS,
        "change_roles": LEADERS,
        "say_whose": LEADERS,
        "engage": LEADERS,
        "change_engagement": LEADERS,
        "end_engagement": LEADERS,
        "view_company": {Role.EXTERNAL_IT},
        "name_colleague": {Role.EXTERNAL_IT},
        "end_colleague": {Role.EXTERNAL_IT},
        "note_link": {Role.SYSTEM},
        "accept": {Role.SYSTEM},
    },
)

fresh(
    "memberships.invite",
    "memberships.make_link",
    "memberships.change_roles",
    "memberships.say_whose",
    "memberships.engage",
    "memberships.change_engagement",
    "memberships.name_colleague",
    "memberships.end_colleague",
)
second_step(
    "memberships.invite",
    "memberships.engage",
    "memberships.change_engagement",
    "memberships.name_colleague",
)
