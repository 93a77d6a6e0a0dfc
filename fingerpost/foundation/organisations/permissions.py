from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant, second_step

HEADS = frozenset({Role.HEADTEACHER, Role.TRUST_IT_LEAD})
"""Who binds a school or a trust to the other; at a school its headteacher alone."""

grant(
    "organisations",
    {
        "switch": PEOPLE,
        "set_up": {Role.SYSTEM},
        "join_trust": {Role.SYSTEM},
        "offer_place": HEADS,
        "take_up_place": HEADS,
        "ask_to_part": HEADS,
        "agree_to_part": HEADS,
        "withdraw_move": HEADS,
        "note_move": {Role.SYSTEM},
        "part": {Role.SYSTEM},
        "view": PEOPLE,
        "describe": LEADERS | {Role.SETTER_UP},
        "load_list": LEADERS | {Role.SETTER_UP},
        "take_over": LEADERS | {Role.SETTER_UP, Role.SYSTEM},
    },
)
second_step("organisations.load_list")
