"""Which providers the environment switches on, and what stops the start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from fingerpost.config import sign_in

TENANT = "0A1B2C3D-1111-2222-3333-444455556666"
MICROSOFT = {"CLIENT_ID": "ours", "CLIENT_SECRET": "hush", "TENANT": TENANT}
GOOGLE = {"CLIENT_ID": "ours", "CLIENT_SECRET": "hush", "DOMAINS": "School.example"}
OTHER = {"CLIENT_ID": "ours", "CLIENT_SECRET": "hush", "ISSUER": "https://id.trust.example/"}


@pytest.fixture
def given(monkeypatch):
    def give(name, values):
        for word, value in values.items():
            monkeypatch.setenv(f"FINGERPOST_{name}_{word}", value)

    return give


def test_without_a_word_there_is_no_provider():
    assert sign_in.providers() == ()


def test_microsoft_is_one_tenant(given):
    given("MICROSOFT", MICROSOFT)
    (found,) = sign_in.providers()

    assert found.issuer == f"https://login.microsoftonline.com/{TENANT.lower()}/v2.0"
    assert found.must_say == {"tid": {TENANT.lower()}}
    assert found.second_step is None


@pytest.mark.parametrize("tenant", ["", "common", "organizations", "consumers", sign_in.PERSONAL])
def test_microsoft_for_everybody_stops_the_start(given, tenant):
    given("MICROSOFT", MICROSOFT | {"TENANT": tenant})

    with pytest.raises(ImproperlyConfigured, match="your own tenant"):
        sign_in.providers()


def test_a_second_step_at_microsoft_is_asked_for_and_checked(given):
    given("MICROSOFT", MICROSOFT | {"MFA": "c1"})
    (found,) = sign_in.providers()

    assert found.second_step == ("acrs", "c1")
    assert '"acrs":{"essential":true,"value":"c1"}' in found.also_ask["claims"]


@pytest.mark.parametrize("said", ["1", "yes", "c100", 'c1"}'])
def test_a_context_that_does_not_exist_stops_the_start(given, said):
    given("MICROSOFT", MICROSOFT | {"MFA": said})

    with pytest.raises(ImproperlyConfigured, match="authentication context"):
        sign_in.providers()


def test_google_is_named_domains(given):
    given("GOOGLE", GOOGLE)
    (found,) = sign_in.providers()

    assert found.must_say == {"hd": {"school.example"}}
    assert (found.second_step, found.tells_when) == (None, False)


def test_google_for_everybody_stops_the_start(given):
    given("GOOGLE", GOOGLE | {"DOMAINS": " , "})

    with pytest.raises(ImproperlyConfigured, match="DOMAINS"):
        sign_in.providers()


@pytest.mark.parametrize(("said", "proof"), [("1", ("amr", "mfa")), ("", None)])
def test_another_provider_counts_for_a_second_step_only_if_it_is_said_so(given, said, proof):
    given("OIDC", OTHER | {"MFA": said})
    (found,) = sign_in.providers()

    assert found.issuer == "https://id.trust.example"
    assert found.second_step == proof


@pytest.mark.parametrize("issuer", ["", "http://id.trust.example", "id.trust.example", "file:///x"])
def test_another_provider_without_tls_stops_the_start(given, issuer):
    given("OIDC", OTHER | {"ISSUER": issuer})

    with pytest.raises(ImproperlyConfigured, match="https"):
        sign_in.providers()


def test_the_secret_may_stand_in_a_file(given, tmp_path, monkeypatch):
    given("GOOGLE", GOOGLE)
    monkeypatch.delenv("FINGERPOST_GOOGLE_CLIENT_SECRET")
    (tmp_path / "secret").write_text("from a file\n")
    monkeypatch.setenv("FINGERPOST_GOOGLE_CLIENT_SECRET_FILE", str(tmp_path / "secret"))

    assert sign_in.providers()[0].client_secret == "from a file"


def test_a_client_without_its_secret_stops_the_start(given):
    given("GOOGLE", {"CLIENT_ID": "ours"})

    with pytest.raises(ImproperlyConfigured, match="belong together"):
        sign_in.providers()
