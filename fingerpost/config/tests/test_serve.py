import pytest
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from fingerpost.config.management.commands.serve import run_checks_or_stop

pytestmark = pytest.mark.django_db


def test_a_database_of_this_version_is_served():
    run_checks_or_stop()


def test_a_database_that_lacks_a_migration_is_not():
    MigrationRecorder(connection).record_unapplied("estate", "0001_assets")

    with pytest.raises(CommandError, match="fingerpost migrate"):
        run_checks_or_stop()
