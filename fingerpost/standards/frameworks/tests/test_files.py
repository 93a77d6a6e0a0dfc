"""Files of strangers: both shapes are read, and what is wrong is refused with its place."""

import pytest

from fingerpost.standards.frameworks.files import parse
from fingerpost.standards.frameworks.placed import MOST_BYTES, FileRefused

from .build import LIBRARY, OURS


def refusal(text):
    with pytest.raises(FileRefused) as refused:
        parse(text.encode() if isinstance(text, str) else text)
    return str(refused.value)


def test_a_file_in_the_shape_of_our_catalogue_is_read():
    parsed = parse(OURS.encode())

    assert (parsed.publisher, parsed.ref, parsed.asked) == (
        "Three Signs Learning Trust",
        "three-signs",
        2,
    )
    assert [each.number for each in parsed.entries] == ["TST-1", "TST-1.1", "TST-1.2"]
    assert parsed.entries[1].same_as == ("DLG-1.7",)


def test_a_library_of_ciso_assistant_is_read():
    parsed = parse(LIBRARY.encode())

    assert (parsed.title, parsed.publisher, parsed.asked) == ("The Lamp Mark", "The lamp makers", 2)
    assert [(each.depth, each.number) for each in parsed.entries] == [(1, "A"), (2, "A.1"), (2, "")]


def test_a_key_of_evidence_stands_for_what_it_serves():
    text = OURS.replace("same_as: [DLG-1.7]", "evidence: roles.digital_governor")

    assert parse(text.encode()).entries[1].same_as == ("DLG-1.7",)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("DLG-1.7", "DLG-99", "Line 12: “DLG-99” is no requirement of our catalogue"),
        ("2026-09-01", "autumn", "Line 2: “edition” has to be a day such as 2026-09-16."),
        ("publisher: Three Signs Learning Trust", "publisher: DfE", "has to be your own name"),
        ("  title: What Three Signs asks\n", "", "Line 5: “title” is missing"),
        ("plain: A governor leads on digital", "plain: [a]", "Line 13: “plain” has to be a text"),
        ("same_as: [DLG-1.7]", "same_as: DLG-1.7", "Line 14: “same_as” has to be a list"),
        ("TST-1.2", "TST-1.1", "“TST-1.1” names two entries"),
        ("family:", "families:", "The file is no framework"),
        ("standards:\n", "standards: [\n", "this is no YAML"),
        ("plain: A governor", "plain: '" + "x" * 400 + "'\n    more: A", "Use 300 at most"),
        ("slug: three-signs", "slug: a\n  slug: b", "“slug” is written twice"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place_and_what_to_do(old, new, said):
    assert parse(OURS.encode())
    assert said in refusal(OURS.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("parent_urn: urn:lamp:a\n", "parent_urn: urn:lamp:z\n", "which stands nowhere above it"),
        ("assessable: true", "assessable: false", "Nothing in the file is to be answered"),
        ("  framework:", "  matrix:", "there is no framework in this library"),
        ("urn:lamp:a2", "urn:lamp:a1", "names two entries"),
    ],
)
def test_a_library_that_does_not_hold_together_is_refused(old, new, said):
    assert said in refusal(LIBRARY.replace(old, new))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &a [x]\nb: [*a, *a]", "Line 1: anchors and aliases"),
        ("a: !!python/object/apply:os.system [ls]", "Line 1: tags (!) are not read"),
        ("[" * 50_000, "more than 20 deep"),
        ("- x\n" * 110_000, "more than 100,000 values"),
        (b"a: \xff\xfe", "no text in UTF-8"),
        ("a: \x00", "characters that YAML does not allow"),
        ("", "The file is empty"),
        ("- a\n- b", "Line 1: “the file” has to hold fields"),
        ("x" * (MOST_BYTES + 1), "larger than 2 MB"),
    ],
)
def test_a_hostile_file_is_refused_before_anything_is_built(text, said):
    assert said in refusal(text)
