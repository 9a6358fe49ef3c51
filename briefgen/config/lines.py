"""Which line of a TOML file a key stands on: the one thing the standard parser does not tell."""

import re

_TABLE = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.\- ])+?)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*\.?""")
# What matters for finding a value's end: whole strings, comments and brackets.
_PIECE = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[{]|[\]}]')


def key_lines(text: str) -> dict[str, int]:
    """Map dotted keys and table names to their lines, counted from 1; the text must be valid TOML.

    Tables of an array are counted from 1 too: the second [[rule]] is 'rule.2', its keys 'rule.2.id' and so on.
    """
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table: tuple[str, ...] = ()
    depth, fence = 0, ""
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines(): a string may hold other line ends
        rest = line
        if not depth and not fence:
            if head := _TABLE.match(line):
                table = _placed(_parts(head[1]), counts)
                if line.lstrip().startswith("[["):
                    table = _next_of(table, counts, found, number)
                found.setdefault(".".join(table), number)
                continue
            if pair := _KEY.match(line):
                found.setdefault(".".join((*table, *_parts(pair[1]))), number)
                rest = line[pair.end() :]
        depth, fence = _after(rest, depth, fence)
    return found


def _placed(parts: tuple[str, ...], counts: dict[str, int]) -> tuple[str, ...]:
    """A table's name with the number of the latest entry after each array around it."""
    placed: tuple[str, ...] = ()
    for part in parts:
        around = counts.get(".".join(placed))
        placed = (*placed, str(around), part) if around else (*placed, part)
    return placed


def _next_of(table: tuple[str, ...], counts: dict[str, int], found: dict[str, int], number: int) -> tuple[str, ...]:
    """The next entry of an array of tables."""
    name = ".".join(table)
    found.setdefault(name, number)
    counts[name] = counts.get(name, 0) + 1
    return (*table, str(counts[name]))


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(a or b or c for a, b, c in _PART.findall(dotted))


def _after(rest: str, depth: int, fence: str) -> tuple[int, str]:
    """How deep in brackets, and in which kind of multi-line string, the next line begins."""
    while True:
        if fence:
            _, closed, rest = rest.partition(fence)
            if not closed:
                return depth, fence
            fence = ""
        for piece in _PIECE.finditer(rest):
            if piece[0] in ('"""', "'''"):
                fence, rest = piece[0], rest[piece.end() :]
                break
            depth += (piece[0] in "[{") - (piece[0] in "]}")
        else:
            return depth, ""
