"""E-mail that comes in: what a raw message says, whoever sent it and whatever is wrong with it.

Nothing here asks the database or sends anything. Every message is a stranger's: reading takes
time in proportion to its length, and ends with a letter or with one reason why there is none.
"""

from .letter import Address, Attached, Kind, Letter, Piece, Said, Unread
from .reading import LARGEST, read

__all__ = ["LARGEST", "Address", "Attached", "Kind", "Letter", "Piece", "Said", "Unread", "read"]
