from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ApprovalsConfig(AppConfig):
    name = "fingerpost.foundation.approvals"

    def ready(self) -> None:
        from . import checks, sweeping  # noqa: F401  (models must be loaded first)

        autodiscover_modules("approving")
