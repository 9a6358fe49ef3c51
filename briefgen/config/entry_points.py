"""Entry points of installed packages in briefgen's groups, found without paying for a full metadata scan."""

import os
import sys
from collections.abc import Iterator

PREFIX = "briefgen."


def entry_points() -> dict[str, dict[str, str]]:
    """Name → "module:attribute" for each group that starts with "briefgen.".

    Reading every package's metadata costs 50 ms at start-up, so the metadata machinery is loaded only
    when some package on the path declares one of our groups.
    """
    found: dict[str, dict[str, str]] = {}
    if not any(f"[{PREFIX}" in text for text in _declarations()):
        return found
    from importlib.metadata import distributions

    points = [point for distribution in distributions() for point in distribution.entry_points]
    for point in sorted(points, key=lambda p: (p.group, p.name)):
        if point.group.startswith(PREFIX):
            found.setdefault(point.group.removeprefix(PREFIX), {})[point.name] = point.value
    return found


def _declarations() -> Iterator[str]:
    """The text of every entry_points.txt on the path; os.scandir, since pathlib's glob is ten times slower here."""
    for folder in dict.fromkeys(sys.path):
        try:
            with os.scandir(folder or ".") as entries:
                packages = [e.path for e in entries if e.name.endswith((".dist-info", ".egg-info"))]
        except OSError:
            continue
        for package in packages:
            try:
                with open(os.path.join(package, "entry_points.txt"), encoding="utf-8", errors="replace") as file:
                    yield file.read()
            except OSError:
                continue
