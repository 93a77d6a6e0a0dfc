from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

grant("backups", {"view": LEADERS | IT_STAFF | {Role.DPO, Role.AUDITOR}, "mend": IT_STAFF})
