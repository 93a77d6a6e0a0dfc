from fingerpost.foundation.permissions import LEADERS, Role, grant

# Whoever leads or oversees the trust; in a school the pages do not exist, whatever the role.
grant("trust", {"view": LEADERS | {Role.SLT, Role.IT_MANAGER, Role.GOVERNOR}})
