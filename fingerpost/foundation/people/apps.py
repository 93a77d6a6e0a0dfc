from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PeopleConfig(AppConfig):
    name = "fingerpost.foundation.people"

    def ready(self) -> None:
        from . import table, turning  # noqa: F401  (they need the models)

        table.posts_of_all()
        autodiscover_modules("holding")
