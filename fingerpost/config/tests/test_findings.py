"""The command that prints where organisations stand."""

import pytest
from django.core.management import CommandError, call_command

from fingerpost.standards.models import StoredFinding

pytestmark = pytest.mark.django_db


def printed(capsys, *options):
    call_command("findings", *options)
    return capsys.readouterr().out


def test_every_organisation_is_printed_with_its_counts(school, other_school, capsys):
    lines = printed(capsys).splitlines()

    assert "Fernwhistle Primary: 436 not evidenced, of 436 requirements that apply" in lines
    assert any(line.startswith("Quillbrook High: ") for line in lines)
    ours = "Fernwhistle Primary, our own lists: 203 not evidenced, of 203 requirements"
    assert ours in lines


def test_the_records_are_looked_at_only_when_asked(school, capsys):
    assert "has not looked" in printed(capsys)
    assert not StoredFinding.objects.exists()

    assert "Nobody is recorded as digital link governor." in printed(capsys, "--refresh")


def test_one_verdict_is_printed_alone(school, capsys):
    text = printed(capsys, "--only", "not_applicable")

    assert "BRO-1.3" in text
    assert "DLG-1.7" not in text


def test_one_organisation_is_printed_alone(school, other_school, capsys):
    assert "Quillbrook" not in printed(capsys, "--organisation", "Fernwhistle Primary")


def test_an_unknown_organisation_is_refused(school):
    with pytest.raises(CommandError, match="no organisation called 'Nowhere'"):
        call_command("findings", "--organisation", "Nowhere")
