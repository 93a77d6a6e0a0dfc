from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, ServiceLine, grant

grant("labels", {"print": TECHNICIANS | LEADERS | {Role.SETTER_UP}}, ServiceLine.DEVICES)
