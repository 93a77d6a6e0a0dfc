"""The socket for panels: shown to those who may see them, found out when they are wrong."""

from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.registers.checks_panels import panels_are_whole, problems
from fingerpost.foundation.registers.panels import EVERY, PANELS, Panel, panel
from fingerpost.records.estate.tests.build import an_asset

FAULTS = Panel(
    "asset",
    word="faults",
    title="Faults reported",
    view="assets.change",
    template="registers/_files.html",
    read=lambda request, row: None,
)


@pytest.fixture
def plugged(monkeypatch):
    """A panel on every asset that says what files say, for those who may change assets."""
    files = next(each for each in PANELS if each.word == "files")
    monkeypatch.setattr(
        "fingerpost.foundation.registers.panels.PANELS", [files, replace(FAULTS, read=files.read)]
    )


@pytest.mark.django_db
def test_a_panel_is_shown_before_what_stands_on_every_register(
    plugged, technician, technician_client
):
    page = technician_client.get(f"/assets/{an_asset(technician).pk}/").text

    assert (
        page.index("Faults reported") < page.index('<h2 id="files">Files') < page.index("History")
    )


@pytest.mark.django_db
def test_a_panel_is_hidden_from_those_who_lack_its_permission(plugged, technician, auditor_client):
    page = auditor_client.get(f"/assets/{an_asset(technician).pk}/").text

    assert "Faults reported" not in page
    assert '<h2 id="files">' in page


@pytest.mark.django_db
def test_a_panel_with_nothing_to_show_leaves_no_heading(monkeypatch, technician, technician_client):
    monkeypatch.setattr("fingerpost.foundation.registers.panels.PANELS", [FAULTS])

    page = technician_client.get(f"/assets/{an_asset(technician).pk}/").text

    assert "Faults reported" not in page


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        ("gadget is no register", {"register": "gadget"}),
        ("nobody is granted assets.gaze", {"view": "assets.gaze"}),
        ("there is no template nowhere.html", {"template": "nowhere.html"}),
    ],
)
def test_a_wrong_panel_is_found_out(what, wrong):
    assert list(problems(replace(FAULTS, **wrong))) == [what]


def test_every_panel_of_the_house_is_whole():
    assert PANELS
    assert panels_are_whole() == []


def test_two_panels_of_one_word_stop_the_site():
    with pytest.raises(ImproperlyConfigured, match="Two panels of asset are files"):
        panel("asset", word="files", title="", view="", template="", read=FAULTS.read)
    assert any(each.word == "files" and each.register == EVERY for each in PANELS)
