from fingerpost.foundation.permissions import IT_STAFF, LEADERS, grant

grant("tasks", {"view": LEADERS | IT_STAFF, "retry": LEADERS | IT_STAFF})
