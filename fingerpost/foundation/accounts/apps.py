from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "fingerpost.foundation.accounts"
    label = "accounts"
