"""What people said is kept for a time after it is over, and then goes with its files."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import pretend
from fingerpost.foundation.privacy.retention import apply
from fingerpost.standards.judging.models import Judgement, Subject
from fingerpost.standards.judging.thresholds import go_back, set_threshold

from .build import DAY, LATER, MOMENT, attest, on, override

pytestmark = pytest.mark.django_db
SIX_YEARS = timedelta(days=6 * 366)


def test_it_goes_with_its_files_six_years_after_it_ran_out(
    school, digital_lead, settings, tmp_path
):
    settings.VAR = tmp_path
    with pretend(MOMENT):
        judgement = attest(digital_lead)
        attach(digital_lead, judgement, upload=SimpleUploadedFile("notes.txt", b"What we saw"))
        go_back(
            digital_lead, set_threshold(digital_lead, "estate.tags", met=99, partly=95, words="x")
        )

    for day, left in ((LATER + timedelta(days=2000), 1), (LATER + SIX_YEARS, 0)):
        with pretend(on(day)):
            apply(school, day)
        assert [model.objects.count() for model in (Judgement, Subject, StoredFile)] == [left] * 3


def test_what_still_counts_stays(school, digital_lead):
    with pretend(on(DAY + SIX_YEARS)):
        kept = attest(digital_lead, true_on=DAY + SIX_YEARS, until=LATER + SIX_YEARS)
        override(digital_lead, "partly", until=LATER + SIX_YEARS)
        apply(school, DAY + SIX_YEARS)

        assert Judgement.objects.filter(pk=kept.pk).exists()
        assert Judgement.objects.count() == 2
