"""What is counted again when the school's year changes."""

from fingerpost.foundation.calendar.following import follows

from .timing import count_again

follows(count_again)
