"""Sessions in the database, found by a query that is written once."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import DateTimeField
from django.utils import timezone

from fingerpost.foundation.tenancy.prepared import Given, Prepared

_lasting = Prepared(
    lambda: Session.objects.filter(
        session_key=Given("key"), expire_date__gt=Given("moment", DateTimeField())
    )
)


class SessionStore(db.SessionStore):
    """Django's own, but for how a session is found."""

    def _get_session_from_db(self) -> Session | None:
        for found in _lasting(key=self.session_key, moment=timezone.now()):
            return found
        self._session_key = None
        return None
