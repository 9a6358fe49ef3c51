"""Print every figure for the treebank files that are named, and the counts behind them, as one JSON object."""

import argparse
import json
from pathlib import Path

import tests.quality.language as described
from tests.quality.language.figures import figures


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.quality.language", description=described.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--genre", default="", help="only documents of one genre, such as news for GUM_news_...")
    parser.add_argument("--without", default="", metavar="GENRE", help="no documents of one genre, such as newsgroup of EWT")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.conllu[.gz]")
    chosen = parser.parse_args()
    print(json.dumps(figures(chosen.files, chosen.genre, chosen.without), indent=2))


if __name__ == "__main__":
    main()
