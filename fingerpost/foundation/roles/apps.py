from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "fingerpost.foundation.roles"
