from datetime import timedelta

import pytest

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.keeping import KEEPINGS
from fingerpost.foundation.now import now, pretend, today
from fingerpost.standards.bundles import actions
from fingerpost.standards.bundles.models import Bundle, Look, Share, What

from .build import bundle, share

pytestmark = pytest.mark.django_db


def counted(found):
    return [(rows.model, rows.count()) for rows in found]


def test_a_bundle_goes_with_its_file_its_shares_and_who_looked(
    digital_lead, school, settings, tmp_path
):
    settings.VAR = tmp_path
    with pretend(now() - timedelta(days=800)):
        made, _ = share(digital_lead, bundle(digital_lead))
        actions.look(actions.whoever(school), made, what=What.LOOK)
    bundle(digital_lead)

    due = KEEPINGS["bundles"].due(today() - timedelta(days=730))
    assert counted(due) == [(StoredFile, 1), (Look, 1), (Share, 1), (Bundle, 1)]
