from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, grant

grant("labels", {"print": TECHNICIANS | LEADERS | {Role.SETTER_UP}})
