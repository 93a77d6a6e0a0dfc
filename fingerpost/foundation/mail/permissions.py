from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, grant

grant(
    "mail",
    {
        "view": LEADERS | TECHNICIANS,
        "test": LEADERS | TECHNICIANS,
        "send_again": LEADERS | TECHNICIANS,
    },
)
