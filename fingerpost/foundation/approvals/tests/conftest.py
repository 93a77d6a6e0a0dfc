"""Three old laptops that a technician proposes to dispose of."""

import pytest

from conftest import client_for
from fingerpost.foundation.approvals.models import Approval
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.disposing.actions import propose


@pytest.fixture
def laptops(technician):
    made = [
        estate.create(technician, name=f"Laptop {n}", kind="laptop", status="spare")
        for n in range(3)
    ]
    return propose(technician, [each.pk for each in made], why="Too old")


@pytest.fixture
def asked(laptops):
    return list(Approval.objects.open())


@pytest.fixture
def head_client(head):
    return client_for(head)
