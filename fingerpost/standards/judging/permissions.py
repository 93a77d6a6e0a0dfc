from fingerpost.foundation.permissions import LEADERS, Role, fresh, grant, second_step
from fingerpost.standards.permissions import VIEWERS

# Of the DPO and the DSL the standard itself asks further: see rights.py.
STATERS = LEADERS | {Role.DPO, Role.DSL}

grant(
    "judging",
    {
        "view": VIEWERS - {Role.SYSTEM},
        "attest": STATERS,
        "override": LEADERS,
        "leave_out": LEADERS,
        "end": STATERS,
        "decide": LEADERS,
        "doubt": VIEWERS - {Role.SYSTEM, Role.AUDITOR},
        "set_threshold": LEADERS,
    },
)
second_step("judging.decide")
fresh("judging.decide")
