from django.apps import AppConfig


class TrustActionsConfig(AppConfig):
    name = "fingerpost.standards.trust_actions"
