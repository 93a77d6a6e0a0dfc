import pytest
from django.contrib import messages
from django.contrib.messages.storage.cookie import CookieStorage

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import refusals_told


@pytest.fixture
def request_(rf):
    request = rf.post("/")
    request._messages = CookieStorage(request)
    return request


def test_a_deed_that_is_done_says_so(request_):
    with refusals_told(request_):
        messages.success(request_, "It is done")

    assert [str(each) for each in messages.get_messages(request_)] == ["It is done"]


def test_a_refusal_is_told_and_leaves_the_rest_undone(request_):
    with refusals_told(request_):
        raise DomainError("It is done already.")

    assert [(each.level_tag, str(each)) for each in messages.get_messages(request_)] == [
        ("error", "It is done already.")
    ]


def test_a_fault_of_ours_is_not_swallowed(request_):
    with pytest.raises(KeyError), refusals_told(request_):
        raise KeyError
