from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, fresh, grant

grant(
    "accounts",
    {
        "view_own": PEOPLE,
        "sign_in": PEOPLE,
        "sign_out_everywhere": PEOPLE,
        "end_session": PEOPLE,
        "end_other_sessions": PEOPLE,
        "change_password": PEOPLE,
        "choose_second_step": PEOPLE,
        "prove": PEOPLE,
        "add_passkey": PEOPLE,
        "rename_passkey": PEOPLE,
        "remove_passkey": PEOPLE,
        "add_app": PEOPLE,
        "remove_app": PEOPLE,
        "make_recovery_codes": PEOPLE,
        "link_provider": PEOPLE,
        "unlink_provider": PEOPLE,
        "admit": LEADERS | {Role.SYSTEM},
        "dismiss": LEADERS | {Role.BUSINESS, Role.SETTER_UP, Role.SYSTEM},
        "issue_link": {Role.SYSTEM},
        "reset_password": {Role.SYSTEM},
        "note_change": {Role.SYSTEM},
    },
)

fresh(
    "accounts.end_session",
    "accounts.end_other_sessions",
    "accounts.change_password",
    "accounts.add_passkey",
    "accounts.rename_passkey",
    "accounts.remove_passkey",
    "accounts.add_app",
    "accounts.remove_app",
    "accounts.make_recovery_codes",
    "accounts.link_provider",
    "accounts.unlink_provider",
    "accounts.dismiss",
)
