"""Whole-command times beside the peers, as ratios; prints figures and never fails.

    python tests/bench/start_up.py [--pairs 9] [--article FILE]

The peer is sumy: `sumy lex-rank --length=5` on the same article, in a fresh environment that this script makes and keeps under
the user's cache folder (sumy and numpy from PyPI). NLTK's sentence model, which sumy cannot do without and does not bring, is given to it
as our own parameters in NLTK's format. Runs are interleaved and each ratio is of one pair, so a machine whose speed drifts does not matter.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one run; a command that fails ends the benchmark, since its time would mean nothing."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, check=False, cwd=ROOT)
    spent = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return spent


def compare(name: str, ours: list[str], peer: list[str], pairs: int, environment: dict[str, str]) -> None:
    """Print the medians of both commands and the median, least and greatest ratio over interleaved pairs."""
    for command in (ours, peer):
        seconds(command, environment)
    timed = [(seconds(ours, environment), seconds(peer, environment)) for _ in range(pairs)]
    ratios = sorted(a / b for a, b in timed)
    ours_median, peer_median = (statistics.median(column) for column in zip(*timed, strict=True))
    spread = f"{statistics.median(ratios):.2f} [{ratios[0]:.2f}–{ratios[-1]:.2f}]"
    print(f"{name}: {ours_median:.3f} s, peer {peer_median:.3f} s, ratio {spread}, {pairs} pairs")


def sumy() -> Path:
    """The peer's program, installed on first use."""
    from platformdirs import user_cache_path

    folder = user_cache_path("briefgen-bench") / "sumy"
    program = folder / "bin" / "sumy"
    if not program.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([str(folder / "bin" / "pip"), "install", "-q", "sumy", "numpy", "setuptools<80"], check=True)
    return program


def punkt_for_peer(folder: Path) -> None:
    """Give the peer a sentence model in NLTK's tab-separated form: the abbreviations that matter, nothing else."""
    place = folder / "tokenizers" / "punkt_tab" / "english"
    place.mkdir(parents=True)
    (place / "abbrev_types.txt").write_text("mr\nmrs\ndr\nu.s\nsept\nno\ngen\ngov\nsen\n", encoding="utf-8")
    for name in ("collocations.tab", "sent_starters.txt", "ortho_context.tab"):
        (place / name).write_text("", encoding="utf-8")


def main() -> None:
    """Run the three comparisons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--article", type=Path, default=ROOT / "seeds" / "paris-summit.txt")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        punkt_for_peer(Path(scratch) / "nltk_data")
        environment = os.environ | {"NLTK_DATA": str(Path(scratch) / "nltk_data")}
        briefgen = str(Path(sys.executable).parent / "briefgen")
        article = str(chosen.article)
        floor = [sys.executable, "-c", "import click"]
        compare("briefgen --help beside import click", [briefgen, "--help"], floor, chosen.pairs, environment)
        peer = [str(sumy()), "lex-rank", "--length=5", f"--file={article}"]
        for form in ("pdf", "docx", "json"):
            ours = [briefgen, form, article, "-o", str(Path(scratch) / f"brief.{form}")]
            compare(f"briefgen {form} beside sumy lex-rank", ours, peer, chosen.pairs, environment)


if __name__ == "__main__":
    main()
