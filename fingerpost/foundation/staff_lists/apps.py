from django.apps import AppConfig


class StaffListsConfig(AppConfig):
    name = "fingerpost.foundation.staff_lists"
