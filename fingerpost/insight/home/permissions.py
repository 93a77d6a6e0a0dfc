from fingerpost.foundation.permissions import LEADERS, PEOPLE, TECHNICIANS, Role, grant

OTHERS = {
    Role.SLT,
    Role.BUSINESS,
    Role.DPO,
    Role.DSL,
    Role.GOVERNOR,
    Role.AUDITOR,
    Role.SETTER_UP,
}
"""Who sees a register besides, or its totals."""

grant(
    "home",
    {
        "view": PEOPLE,
        "schools": PEOPLE,
        "registers": LEADERS | TECHNICIANS | OTHERS,
        "year": {Role.BUSINESS},  # whose front page begins with the year of contracts
        "lamps": {Role.HEADTEACHER, Role.GOVERNOR},  # who answer for what is statutory
        "countdown": {Role.DPO},  # whose one day a week begins with how many days are left
    },
)
