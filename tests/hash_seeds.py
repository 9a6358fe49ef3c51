"""A program run again with other hash seeds: sets are walked in another order each time, and nothing said may hang on it."""

import os
import subprocess
import sys


def printed_under_hash_seeds(code: str) -> set[str]:
    """All that ``code`` prints, run in fresh interpreters; one text if the order of sets does not matter to it."""
    return {
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True
        ).stdout
        for seed in ("1", "2", "3")
    }
