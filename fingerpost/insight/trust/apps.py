from django.apps import AppConfig


class TrustConfig(AppConfig):
    name = "fingerpost.insight.trust"
