import pytest

from .build import a_ticket, listed


@pytest.fixture
def ticket(head, technician, teacher):
    """Ted Brackley's projector."""
    listed(head, teacher)
    return a_ticket(technician, by=teacher)
