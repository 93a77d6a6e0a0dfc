"""Errors a person can understand and act on."""


class DomainError(Exception):
    """A rule of the school said no; the message is shown to the person as it stands."""


class NotAllowed(DomainError):
    """The person's roles do not carry this permission."""
