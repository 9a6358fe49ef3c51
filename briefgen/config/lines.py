"""Which line of a TOML file a key stands on: the one thing the standard parser does not tell."""

import re

_TABLE = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.\- ])+?)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*\.?""")
# What matters for finding a value's end: whole strings, comments and brackets.
_PIECE = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[{]|[\]}]')


def key_lines(text: str) -> dict[str, int]:
    """Map dotted keys and table names to their lines, counted from 1; the text must be valid TOML."""
    found: dict[str, int] = {}
    table: tuple[str, ...] = ()
    depth, fence = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        rest = line
        if not depth and not fence:
            if head := _TABLE.match(line):
                table = _parts(head[1])
                found.setdefault(".".join(table), number)
                continue
            if pair := _KEY.match(line):
                found.setdefault(".".join((*table, *_parts(pair[1]))), number)
                rest = line[pair.end() :]
        depth, fence = _after(rest, depth, fence)
    return found


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
