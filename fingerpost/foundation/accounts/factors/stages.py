"""The second step on the way in."""

from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest

from .. import sessions
from ..models import LinkPurpose

VOUCHED = {LinkPurpose.SIGN_IN, LinkPurpose.DEMONSTRATION}
"""Links that whoever looks after the server gave out: for those who lost their second step."""


class SecondStep(AuthenticateStage):
    """Ask for the factor of an account, unless a link, a provider or this session stands in."""

    def _should_handle(self, request: HttpRequest) -> bool:
        how = self.login.signal_kwargs or {}
        if how.get("method") in VOUCHED or how.get("second_step"):
            return False
        if request.user == self.login.user and sessions.has_second_step(request.session):
            return False
        return bool(super()._should_handle(request))

    def is_resumable(self, request: HttpRequest) -> bool:
        """The sign-in page stays open to whoever cannot take the step, or is somebody else."""
        return False
