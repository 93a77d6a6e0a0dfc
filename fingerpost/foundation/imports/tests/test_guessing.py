"""Windows-1252 and Mac Roman are told apart by what the text looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..guessing import older_encoding

PHRASES = (
    "Café", "CAFÉ", "Zoë’s iPad", "it’s", "O’Brien", "pupils’ trolley", "“spare”", "‘old’",
    "£250", "cost £1,250.00", "Müller", "König", "Noël", "Citroën", "naïve", "Façade", "São",
    "Señora", "Martínez", "à la carte", "crème", "Élan", "Chloë", "Siân", "à bientôt",
    "2019–20", "Monday–Friday", "Hall – east", "broken — replace", "etc…", "Wait…", "Windows®",
    "Windows™ 11", "20°", "½ day", "•\u00a0item", "15” screen",
)  # fmt: skip
CODECS = {"Windows-1252": "cp1252", "Mac Roman": "mac_roman"}


def fits(phrase, codec):
    return phrase.encode(codec, errors="ignore").decode(codec) == phrase


@pytest.mark.parametrize("name", CODECS)
@pytest.mark.parametrize("phrase", PHRASES)
def test_one_phrase_is_enough_to_tell(phrase, name):
    if fits(phrase, CODECS[name]):
        text = f"Tag,Model\nA1,{phrase}\n"
        told, _ = older_encoding(text.encode(CODECS[name]))
        assert told == text


@given(st.lists(st.sampled_from(PHRASES), min_size=3, max_size=9), st.sampled_from(sorted(CODECS)))
def test_several_phrases_name_the_encoding(phrases, name):
    usable = [phrase for phrase in phrases if fits(phrase, CODECS[name])]
    text = "Tag,Model\n" + "".join(f"A1,{phrase}\n" for phrase in usable)
    told, encoding = older_encoding(text.encode(CODECS[name]))

    assert told == text
    assert encoding == name or text.encode("cp1252") == text.encode("mac_roman")


def test_when_both_readings_look_alike_windows_is_likelier():
    assert older_encoding("£5".encode("mac_roman"))[1] == "Windows-1252"


def test_line_ends_of_an_old_mac_tip_the_balance():
    assert older_encoding("Cost\r£5\r".encode("mac_roman"))[1] == "Mac Roman"
