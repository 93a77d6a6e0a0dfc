from fingerpost.foundation.permissions import Role, grant

grant("privacy", {"erase": {Role.DPO, Role.HEADTEACHER}})
