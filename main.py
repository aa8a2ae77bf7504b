"""Open the window; the same entry as the command ``quizapp``."""

import sys

from quizapp.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
