"""A piece of work in a process of its own: settings are read once in the life of one."""

import os
from collections.abc import Callable


def apart(work: Callable[[], str]) -> str:
    """What some work answers that sets the house up for itself."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.close(reader)
        os.environ["DJANGO_SETTINGS_MODULE"] = "fingerpost.config.settings"
        os.write(writer, work().encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answers:
        answer = answers.read()
    os.wait()
    if not answer:
        raise SystemExit("It could not be done; see above.")
    return answer
