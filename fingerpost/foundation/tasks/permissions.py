from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, grant

grant("tasks", {"view": LEADERS | TECHNICIANS, "retry": LEADERS | TECHNICIANS})
