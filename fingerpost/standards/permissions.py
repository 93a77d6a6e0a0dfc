from fingerpost.foundation.permissions import PEOPLE, Role, grant

grant("standards", {"view": PEOPLE - {Role.STAFF, Role.EXTERNAL_IT} | {Role.SYSTEM}})
