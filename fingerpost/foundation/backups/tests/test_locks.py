"""A locked copy opens with its own private key only."""

import pytest

from fingerpost.foundation.backups.locks import lock, new_pair, unlock
from fingerpost.foundation.backups.opening import opened
from fingerpost.foundation.backups.refusals import NotACopy


@pytest.fixture
def locked(tmp_path):
    public, private = new_pair()
    (tmp_path / "copy").write_bytes(b"everything of every school")
    (tmp_path / "key.txt").write_text(f"# keep it safe\n{private}\n")
    lock(tmp_path / "copy", tmp_path / "locked", public)
    return tmp_path


def test_its_own_key_opens_it(locked):
    assert b"school" not in (locked / "locked").read_bytes()

    opened = unlock(locked / "locked", locked / "opened", locked / "key.txt")
    assert opened.read_bytes() == b"everything of every school"


def test_without_a_key_it_says_that_it_is_locked(locked):
    with pytest.raises(NotACopy, match="The copy is locked"), opened(locked / "locked"):
        pass


def test_another_key_does_not(locked):
    (locked / "other.txt").write_text(new_pair()[1])

    with pytest.raises(NotACopy, match="does not open this copy"):
        unlock(locked / "locked", locked / "opened", locked / "other.txt")


def test_an_altered_copy_does_not_open(locked):
    whole = (locked / "locked").read_bytes()
    (locked / "locked").write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    with pytest.raises(NotACopy, match="or the copy was altered"):
        unlock(locked / "locked", locked / "opened", locked / "key.txt")


def test_a_file_without_a_private_key_is_named(locked):
    (locked / "other.txt").write_text(new_pair()[0])

    with pytest.raises(NotACopy, match="holds no private key"):
        unlock(locked / "locked", locked / "opened", locked / "other.txt")
