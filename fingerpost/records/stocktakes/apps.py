from django.apps import AppConfig


class StocktakesConfig(AppConfig):
    name = "fingerpost.records.stocktakes"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
