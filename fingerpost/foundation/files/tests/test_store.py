"""Bytes on disk: whole or not there, under their hash, for the server alone."""

import os
import stat

import pytest

from fingerpost.foundation.files import store
from fingerpost.foundation.files.limits import largest
from fingerpost.foundation.now import today


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


def test_bytes_stand_under_their_hash_and_are_read_by_the_server_alone(tmp_path):
    sha256 = store.put(7, b"hello")

    place = tmp_path / "files" / "7" / sha256[:2] / sha256
    assert store.read(7, sha256) == place.read_bytes() == b"hello"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_the_same_bytes_stand_once():
    store.put(7, b"hello")
    store.put(7, b"hello")

    assert len(list(store.stored(7))) == 1


def test_a_write_that_fails_leaves_nothing(monkeypatch):
    def full(*_):
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        store.put(7, b"hello")

    assert list(store.stored(7)) == []


def test_another_organisation_has_its_own_copies():
    sha256 = store.put(7, b"hello")

    with pytest.raises(store.Gone, match="missing"):
        store.read(8, sha256)


def test_altered_bytes_are_never_answered(tmp_path):
    sha256 = store.put(7, b"hello")
    (tmp_path / "files" / "7" / sha256[:2] / sha256).write_bytes(b"hallo")

    with pytest.raises(store.Gone, match="altered"):
        store.read(7, sha256)


@pytest.mark.parametrize("name", ["../../secret_key", "", "A" * 64, "a" * 63])
def test_nothing_but_a_hash_is_a_place(name):
    with pytest.raises(store.Gone):
        store.read(7, name)
    with pytest.raises(ValueError, match="hash"):
        store.drop(7, name)


def test_the_largest_size_is_dated_data():
    assert largest(today()) == 10
