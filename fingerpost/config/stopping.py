"""Being told to stop while the server is still starting."""

import os
import signal

STOPS = (signal.SIGTERM, signal.SIGINT)


def end_at_once_until_it_serves() -> None:
    """Let a fork that is told to stop before it listens to that end at once.

    It begins with the handlers of its parent, which would only note there that it was asked, and
    the parent would wait for it without end. Whatever comes at the very moment of the fork waits
    until the handlers are gone.
    """
    os.register_at_fork(
        before=lambda: signal.pthread_sigmask(signal.SIG_BLOCK, STOPS),
        after_in_parent=lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS),
        after_in_child=_without_handlers,
    )


def _without_handlers() -> None:
    for each in STOPS:
        signal.signal(each, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
