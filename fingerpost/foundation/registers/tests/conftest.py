import pytest
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation


@pytest.fixture
def auditor_client(school: Organisation) -> Client:
    return client_for(somebody("Ada Reader", Role.AUDITOR, school))
