from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "fingerpost.foundation.audit"
