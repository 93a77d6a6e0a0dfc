"""Why a copy is not made, or not put back."""

from fingerpost.foundation.errors import DomainError


class NotACopy(DomainError):
    """The file is none of ours, was cut short, or was altered."""


class Newer(DomainError):
    """The copy is of a later Fingerpost than this one."""


class NothingHere(DomainError):
    """There are no tables yet that could be copied."""


class NotEmpty(DomainError):
    """Where it should go there is something already."""


class NotTheSame(DomainError):
    """What was put back is not what was copied."""


class BrokenRecord(DomainError):
    """What was put back is what was copied, but a record of deeds in it does not hold."""


class NoKey(DomainError):
    """A copy would leave this machine without a lock on it."""
