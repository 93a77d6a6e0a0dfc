from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

DECIDERS = LEADERS | {
    Role.SLT,
    Role.IT_MANAGER,
    Role.IT_SUPPORT,
    Role.EXTERNAL_IT,
    Role.BUSINESS,
    Role.DPO,
    Role.DSL,
    Role.GOVERNOR,
}

# What is asked decides further: each kind names the deed whose roles decide about it, and
# whoever asked never does.
grant(
    "approvals",
    {
        "view": PEOPLE,
        "see_any": LEADERS | {Role.DPO, Role.AUDITOR},
        "sign": DECIDERS,
        "delegate": DECIDERS,
        "withdraw": PEOPLE - {Role.AUDITOR},
        "withdraw_any": LEADERS,
        "print": PEOPLE,
        "notice_changes": {Role.SYSTEM},
    },
)
