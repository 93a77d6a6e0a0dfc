"""A file is what its bytes say; its name is cleaned and never believed."""

import pytest

from fingerpost.foundation.files.kinds import CONTENT_TYPES, ENDINGS, Kind, NotKept, kind_of
from fingerpost.foundation.files.naming import LONGEST, clean_name

from .build import KEPT, REFUSED


@pytest.mark.parametrize("kind", KEPT)
def test_a_kind_that_is_kept_is_told_by_its_bytes(kind):
    assert kind_of(KEPT[kind], "surprise.exe") == kind


@pytest.mark.parametrize(("data", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_another_kind_is_refused_by_name_with_what_to_do(data, said):
    with pytest.raises(NotKept, match=said):
        kind_of(data, "harmless.pdf")


def test_text_is_a_table_when_its_name_says_so():
    assert kind_of(b"tag,name\n1,Laptop\n", "assets.CSV") == Kind.CSV
    assert kind_of(b"tag,name\n1,Laptop\n", "assets.txt") == Kind.TEXT


def test_older_encodings_are_text_too():
    assert kind_of("Café, £12".encode("cp1252")) == Kind.TEXT
    assert kind_of("Café".encode("utf-16")) == Kind.TEXT


def test_every_kind_has_a_content_type_and_endings():
    assert set(CONTENT_TYPES) == set(ENDINGS) == set(Kind)


@pytest.mark.parametrize(
    ("given", "kind", "clean"),
    [
        ("Invoice March.PDF", Kind.PDF, "Invoice March.pdf"),
        ("C:\\Users\\tess\\scan.pdf", Kind.PDF, "scan.pdf"),
        ("../../etc/passwd", Kind.TEXT, "passwd.txt"),
        ("invoice.exe", Kind.PDF, "invoice.exe.pdf"),
        ("photo\u202egpj.exe", Kind.PNG, "photogpj.exe.png"),
        ("a\r\nb\0.txt", Kind.TEXT, "ab.txt"),
        ("photo.jpeg", Kind.JPEG, "photo.jpeg"),
        ("Prüfbericht – März.pdf", Kind.PDF, "Prüfbericht – März.pdf"),
        ("...", Kind.PDF, "file.pdf"),
        ("", Kind.GIF, "file.gif"),
        (".pdf", Kind.PDF, "file.pdf"),
    ],
)
def test_a_name_is_cleaned_and_ends_as_its_kind_does(given, kind, clean):
    assert clean_name(given, kind) == clean


def test_a_long_name_is_cut_and_keeps_its_ending():
    name = clean_name("x" * 500 + ".pdf", Kind.PDF)

    assert (len(name), name[-5:]) == (LONGEST, "x.pdf")
