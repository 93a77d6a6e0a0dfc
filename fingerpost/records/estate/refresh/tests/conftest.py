import pytest
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation


@pytest.fixture
def business(school: Organisation) -> Actor:
    return somebody("Orla Fennimore", Role.BUSINESS, school)


@pytest.fixture
def business_client(business: Actor) -> Client:
    return client_for(business)
