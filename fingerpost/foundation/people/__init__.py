"""The people of a school as its staff list knows them, and the duties they hold."""
