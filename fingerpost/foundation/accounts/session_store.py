"""Sessions in the database, found by a query that is written once."""

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.db.models import DateTimeField
from django.utils import timezone

from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import OpenSession

_lasting = Prepared(
    lambda: OpenSession.objects.filter(
        session_key=Given("key"), expire_date__gt=Given("moment", DateTimeField())
    )
)


class SessionStore(db.SessionStore):
    """Django's own, but for how a session is found, and that its row says whose it is."""

    @classmethod
    def get_model_class(cls) -> type[OpenSession]:
        return OpenSession

    def create_model_instance(self, data: dict[str, Any]) -> OpenSession:
        row = cast(OpenSession, super().create_model_instance(data))
        row.account_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return row

    def _get_session_from_db(self) -> OpenSession | None:
        for found in _lasting(key=self.session_key, moment=timezone.now()):
            return found
        self._session_key = None
        return None
