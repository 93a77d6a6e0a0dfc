import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.standards.bundles.archive import NotABundle, packed, unpacked

FILES = {"index.html": b"<p>hello</p>", "rows/assets.csv": b"Reference\r\n", "b.json": b""}
WHOLE = packed(FILES)


def zipped(*members, **how):
    """An archive by another program; `members` are (name, contents)."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", **how) as box:
        for name, data in members:
            box.writestr(name, data)
    return held.getvalue()


def test_what_is_packed_comes_out_again():
    assert unpacked(WHOLE) == FILES


def test_any_other_program_reads_it():
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as box:
        assert box.testzip() is None
        assert {name: box.read(name) for name in box.namelist()} == FILES


def test_the_same_files_make_the_same_bytes():
    assert packed(dict(reversed(FILES.items()))) == WHOLE


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_one_byte_changed_anywhere_is_noticed(at, by):
    changed = WHOLE[:at] + bytes([WHOLE[at] ^ by]) + WHOLE[at + 1 :]

    try:
        assert unpacked(changed) != FILES
    except NotABundle:
        return


@pytest.mark.parametrize("end", range(0, len(WHOLE), 7))
def test_an_archive_that_was_cut_short_is_refused(end):
    with pytest.raises(NotABundle):
        unpacked(WHOLE[:end])


@pytest.mark.parametrize("name", ["../a.csv", "/etc/a.csv", "a\\b.csv", "c:a.csv", "a/b/c.csv", ""])
def test_a_name_that_leads_elsewhere_is_refused(name):
    with pytest.raises(NotABundle, match="a name that no bundle has"):
        unpacked(zipped((name or " ", b"x")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_named_twice_is_refused():
    with pytest.raises(NotABundle, match=r"index\.html twice"):
        unpacked(zipped(("index.html", b"good"), ("index.html", b"bad")))


def test_a_file_that_swells_when_unpacked_is_refused():
    bomb = zipped(("index.html", b"0" * 50_000_000), compression=zipfile.ZIP_DEFLATED)

    assert len(bomb) < 100_000
    with pytest.raises(NotABundle, match="compressed"):
        unpacked(bomb)


def test_a_file_that_claims_to_be_larger_than_the_archive_is_refused():
    claim = zipped(("index.html", b"x")).replace(b"\x01\x00\x00\x00\x01\x00\x00\x00", b"\xff" * 8)

    with pytest.raises(NotABundle):
        unpacked(claim)


def test_a_link_in_place_of_a_file_is_refused():
    link = zipfile.ZipInfo("index.html")
    link.external_attr = 0o120777 << 16

    with pytest.raises(NotABundle, match="not as Fingerpost wrote it"):
        unpacked(zipped((link, b"/etc/passwd")))


@pytest.mark.parametrize("extra", [b"after", b"PK\x05\x06"])
def test_something_before_or_behind_the_archive_is_refused(extra):
    for joined in (WHOLE + extra, extra + WHOLE):
        with pytest.raises(NotABundle):
            unpacked(joined)


def test_a_comment_is_refused():
    held = io.BytesIO(WHOLE)
    with zipfile.ZipFile(held, "a") as box:
        box.comment = b"altered"

    with pytest.raises(NotABundle, match="not as Fingerpost wrote it"):
        unpacked(held.getvalue())


def test_more_files_than_any_bundle_has_are_refused():
    with pytest.raises(NotABundle, match="more than any bundle has"):
        unpacked(packed({f"f{n}.csv": b"" for n in range(201)}))


@given(st.binary(max_size=300))
def test_whatever_else_is_refused_in_words(data):
    with pytest.raises(NotABundle):
        unpacked(data)
