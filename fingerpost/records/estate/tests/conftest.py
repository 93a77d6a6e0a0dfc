import pytest
from django.test import Client

from conftest import client_for
from fingerpost.foundation.actor import Actor


@pytest.fixture
def dpo_client(dpo: Actor) -> Client:
    return client_for(dpo)


@pytest.fixture
def teacher_client(teacher: Actor) -> Client:
    return client_for(teacher)


@pytest.fixture
def head_client(head: Actor) -> Client:
    return client_for(head)
