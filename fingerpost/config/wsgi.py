"""What the server runs."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fingerpost.config.settings")
application = get_wsgi_application()

from fingerpost.foundation.tasks import crew  # noqa: E402  (its models need the application)

# What is loaded by now stays for good. Not looking through it again at every collection saves
# about a sixth of a page's time. What there was to collect, `serve` has collected.
_ = get_resolver().url_patterns
gc.freeze()

# Last: before it serves, a server that is told to stop ends in the midst of whatever it does.
if os.environ.get(crew.VARIABLE):
    crew.work_beside_the_server()
