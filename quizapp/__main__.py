"""The entry: without a command the window opens, with one the command line answers."""

import gc
import sys


def main() -> int:
    """Run what the arguments ask for and return the exit code."""
    if len(sys.argv) == 1:
        gc.disable()  # until the window is complete: what is made till then stays, and looking at it costs 50 ms
        from quizapp.desktop.app import run  # Qt: 100 ms that the command line does not need

        return run()
    from quizapp.cli.commands import run_commands  # click: 30 ms that the window does not need

    return run_commands()


if __name__ == "__main__":
    sys.exit(main())
