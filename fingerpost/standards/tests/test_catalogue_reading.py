from copy import deepcopy

import pytest
import yaml

from fingerpost.standards.catalogue import Basis, CatalogueError, Part, words
from fingerpost.standards.catalogue.reading import read, read_all

from .made_up import edition, line

GOOD = yaml.safe_load(
    edition(
        "2026-09-16",
        line(
            "MAP-1.1",
            strength="must",
            basis="law",
            basis_source="Roads Act",
            judged_by="records",
        ),
    )
)
OURS = deepcopy(GOOD) | {"publisher": "local"}
OURS["family"] |= {"core": False}
del OURS["family"]["url"], OURS["family"]["core_year"]
for entry in (OURS["standards"][0], OURS["standards"][0]["requirements"][0]):
    entry["confidence"] = "own"
STANDARD = ("standards", 0)
REQUIREMENT = (*STANDARD, "requirements", 0)
GONE = object()


def changed(path, field, value, good=GOOD):
    """A good file with one field set to a value, or gone."""
    content = deepcopy(good)
    entry = content
    for step in path:
        entry = entry[step]
    if value is GONE:
        del entry[field]
    else:
        entry[field] = value
    return yaml.safe_dump(content)


def write(folder, *contents):
    for name, content in contents:
        (folder / f"{name}.yaml").write_text(content)
    return folder


def test_a_good_file_becomes_a_family():
    family = read(yaml.safe_dump(GOOD), "maps")

    (standard,) = family.standards
    (asked,) = standard.requirements
    assert (family.slug, standard.id, asked.id) == ("maps", "MAP-1", "MAP-1.1")
    assert (asked.basis, asked.standard, asked.family) == (Basis.LAW, "MAP-1", "maps")
    assert standard.roles.responsible == (Part.IT_SUPPORT,)


@pytest.mark.parametrize(
    ("path", "field", "value", "refusal"),
    [
        ((), "editor", "Ann", "maps.yaml: editor: is not a field"),
        ((), "publisher", GONE, "maps.yaml: publisher: is missing"),
        ((), "edition", "autumn", "maps.yaml: edition: must be a date"),
        ((), "standards", [], "maps.yaml: standards: must be a list"),
        (("family",), "core_year", GONE, "maps.yaml, family: core_year: is missing"),
        (("family",), "core", False, "maps.yaml, family: core_year: is not a field"),
        (("family",), "core", "yes", "maps.yaml, family: core: must be true or false"),
        (("family",), "slug", "map", "maps.yaml, family: slug: must be 'maps'"),
        (("family",), "short", "Maps on the wall", "maps.yaml, family: short: must have at most"),
        (STANDARD, "when", GONE, "maps.yaml, MAP-1: when: is missing"),
        (STANDARD, "notes", "x", "maps.yaml, MAP-1: notes: is not a field"),
        (STANDARD, "number", "1", "maps.yaml, MAP-1: number: must be a whole number"),
        (STANDARD, "id", "ROD-1", "maps.yaml, ROD-1: id: must be MAP-1"),
        (STANDARD, "related", "maps", "maps.yaml, MAP-1: related: must be a list"),
        ((*STANDARD, "roles"), "informed", ["cat"], "maps.yaml, MAP-1, roles: informed: 'cat'"),
        (REQUIREMENT, "shows", GONE, "maps.yaml, MAP-1.1: shows: is missing"),
        (REQUIREMENT, "plain", True, "maps.yaml, MAP-1.1: plain: must be a text"),
        (REQUIREMENT, "text", "x", "maps.yaml, MAP-1.1: text: is not a field"),
        (REQUIREMENT, "id", "MAP-2.1", "maps.yaml, MAP-2.1: id: must be MAP-1, a dot"),
        (REQUIREMENT, "id", "MAP-11", "maps.yaml, MAP-11: id: must be MAP-1, a dot"),
        (REQUIREMENT, "strength", "should", "maps.yaml, MAP-1.1: basis: only a must can be law"),
        (REQUIREMENT, "basis_source", GONE, "maps.yaml, MAP-1.1: basis_source: names the source"),
        (REQUIREMENT, "basis", "unclassified", "maps.yaml, MAP-1.1: basis_source: names the"),
        (REQUIREMENT, "evidence", "Maps", "maps.yaml, MAP-1.1: evidence: must be a key"),
        (REQUIREMENT, "kind", "map", "MAP-1.1: kind: 'map' is not one of policy, register"),
        (REQUIREMENT, "strength", "shall", "MAP-1.1: strength: 'shall' is not one of must"),
        (REQUIREMENT, "basis", "habit", "MAP-1.1: basis: 'habit' is not one of unclassified"),
        (REQUIREMENT, "judged_by", "owl", "MAP-1.1: judged_by: 'owl' is not one of records"),
        (REQUIREMENT, "effort", "years", "MAP-1.1: effort: 'years' is not one of minutes"),
        (REQUIREMENT, "cadence", "hourly", "MAP-1.1: cadence: 'hourly' is not one of"),
        (REQUIREMENT, "applies_to", ["zoo"], "MAP-1.1: applies_to: 'zoo' is not one of primary"),
        (REQUIREMENT, "confidence", "sure", "MAP-1.1: confidence: 'sure' is not one of"),
    ],
)
def test_a_file_that_is_wrong_is_refused_by_name(path, field, value, refusal):
    with pytest.raises(CatalogueError, match=refusal):
        read(changed(path, field, value), "maps")


@pytest.mark.parametrize(
    ("path", "field", "value", "refusal"),
    [
        (("family",), "url", "https://example.org", "maps.yaml, family: url: is not a field"),
        (("family",), "core", True, "maps.yaml, family: core_year: is missing"),
        (STANDARD, "confidence", "secondary", "MAP-1: confidence: is own in a list of our own"),
        (REQUIREMENT, "confidence", "secondary", "MAP-1.1: confidence: is own in a list of our"),
    ],
)
def test_a_list_of_our_own_is_read_as_strictly(path, field, value, refusal):
    assert read(yaml.safe_dump(OURS), "maps").is_own

    with pytest.raises(CatalogueError, match=refusal):
        read(changed(path, field, value, OURS), "maps")


def test_only_a_list_of_our_own_rests_on_nothing_published():
    with pytest.raises(CatalogueError, match=r"MAP-1\.1: confidence: is own in a list of our own"):
        read(changed(REQUIREMENT, "confidence", "own"), "maps")
    assert not read(yaml.safe_dump(GOOD), "maps").is_own


def test_a_list_of_our_own_is_never_core():
    core = deepcopy(OURS)
    core["family"] |= {"core": True, "core_year": 2030}

    with pytest.raises(CatalogueError, match="core: must be false: no list of our own"):
        read(yaml.safe_dump(core), "maps")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("evidence", "maps.roads_shown"),
        ("cadence", "termly"),
        ("applies_to", ["primary"]),
        ("origin", "plan-technology"),
        *(("judged_by", word) for word in words.JudgedBy),
        *(("effort", word) for word in words.Effort),
        *(("kind", word) for word in words.Kind),
    ],
)
def test_a_requirement_may_say_what_the_words_allow(field, value):
    (asked,) = read(changed(REQUIREMENT, field, _plain(value)), "maps").requirements

    assert getattr(asked, field) == (tuple(value) if isinstance(value, list) else value)


@pytest.mark.parametrize("basis", ["law", "statutory-guidance", "insurance", "funding", "dfe"])
def test_a_basis_with_its_source_is_taken(basis):
    (asked,) = read(changed(REQUIREMENT, "basis", basis), "maps").requirements

    assert (asked.basis, asked.basis_source) == (basis, "Roads Act")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("- maps", "maps.yaml: must hold the fields edition, family, publisher, standards"),
        ("publisher: [", "maps.yaml: while parsing"),
        ("publisher: A\npublisher: B", "maps.yaml: a field is written twice"),
    ],
)
def test_a_text_that_is_no_catalogue_is_refused(text, refusal):
    with pytest.raises(CatalogueError, match=refusal):
        read(text, "maps")


def test_a_folder_holds_the_listed_families_and_nothing_else(tmp_path):
    good = yaml.safe_dump(GOOD)
    assert len(read_all(write(tmp_path, ("maps", good)), ["maps"])) == 1

    with pytest.raises(CatalogueError, match=r"roads.yaml: has no file"):
        read_all(tmp_path, ["maps", "roads"])
    with pytest.raises(CatalogueError, match=r"maps.yaml: is not in the list"):
        read_all(tmp_path, [])


def test_an_id_is_used_once(tmp_path):
    twin = yaml.safe_dump(GOOD).replace("slug: maps", "slug: roads")
    write(tmp_path, ("maps", yaml.safe_dump(GOOD)), ("roads", twin))

    with pytest.raises(CatalogueError, match=r"roads.yaml, MAP-1: id: is already used in maps"):
        read_all(tmp_path, ["maps", "roads"])


def test_a_requirement_is_listed_once_in_its_family(tmp_path):
    content = deepcopy(GOOD)
    content["standards"][0]["requirements"] *= 2
    write(tmp_path, ("maps", yaml.safe_dump(content)))

    with pytest.raises(CatalogueError, match=r"maps.yaml, MAP-1.1: id: is already used in maps"):
        read_all(tmp_path, ["maps"])


def test_related_families_exist(tmp_path):
    write(tmp_path, ("maps", changed(STANDARD, "related", ["roads"])))

    with pytest.raises(CatalogueError, match=r"MAP-1: related: there is no family 'roads'"):
        read_all(tmp_path, ["maps"])


def _plain(value):
    return value if isinstance(value, list) else str(value)
