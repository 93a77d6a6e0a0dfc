"""What the server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fingerpost.config.settings")
application = get_wsgi_application()

from fingerpost.foundation.tasks import crew  # noqa: E402  (its models need the application)

if os.environ.get(crew.VARIABLE):
    crew.work_beside_the_server()
