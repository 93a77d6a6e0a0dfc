"""Django's own command line, for developers; users have `fingerpost`."""

import sys

from fingerpost.config.cli import main

if __name__ == "__main__":
    sys.exit(main())
