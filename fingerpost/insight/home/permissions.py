from fingerpost.foundation.permissions import LEADERS, PEOPLE, TECHNICIANS, Role, grant

OF_REGISTERS = {Role.SLT, Role.BUSINESS, Role.DPO, Role.DSL, Role.AUDITOR, Role.SETTER_UP}

grant(
    "home", {"view": PEOPLE, "schools": PEOPLE, "registers": LEADERS | TECHNICIANS | OF_REGISTERS}
)
