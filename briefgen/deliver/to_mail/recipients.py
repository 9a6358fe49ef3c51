"""Recipients as the user names them: addresses, or a list in a file."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.model.mailbox import Mailbox, mailboxes
from briefgen.model.notice import Where

_ADDRESS_HEADS = ("address", "email", "e-mail", "mail", "e-mail address", "email address")
_NAME_HEADS = ("name", "display name", "full name")


def recipients(texts: Iterable[str]) -> tuple[Mailbox, ...]:
    """Mailboxes from words like `a@b.org, Name <c@d.org>` or `@list.csv`. Raises: UsageError, with file and line."""
    found: list[Mailbox] = []
    for text in texts:
        if text.startswith("@"):
            found += _listed(Path(text[1:]))
        else:
            found += _read(text, None)
    return tuple(found)


def _read(text: str, where: Where | None) -> tuple[Mailbox, ...]:
    try:
        return mailboxes(text)
    except ValueError as problem:
        raise UsageError(str(problem), where=where, fix="write it as name@example.org or Name <name@example.org>") from None


def _listed(path: Path) -> Iterator[Mailbox]:
    """A file with an address a line, or a table whose first line names the columns."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = f"the list cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8 text'}"
        raise UsageError(what, where=Where(str(path)), fix="check the path; save it as UTF-8") from None
    if path.suffix.lower() != ".csv":
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield from _read(line, Where(str(path), number))
        return
    yield from _table(path, text)


def _table(path: Path, text: str) -> Iterator[Mailbox]:
    first = text.partition("\n")[0]
    rows = csv.reader(text.splitlines(), delimiter=";" if first.count(";") > first.count(",") else ",")
    heads = [head.strip().lower() for head in next(rows, [])]
    at = next((heads.index(h) for h in _ADDRESS_HEADS if h in heads), None)
    named = next((heads.index(h) for h in _NAME_HEADS if h in heads), None)
    if at is None:
        fix = "call the column of addresses 'address', and one of names 'name'"
        raise UsageError("the first line names no column of addresses", where=Where(str(path), 1), fix=fix)
    for row in rows:
        if any(cell.strip() for cell in row):
            where = Where(str(path), rows.line_num)
            yield _mailbox(row[at] if at < len(row) else "", row[named] if named is not None and named < len(row) else "", where)


def _mailbox(address: str, name: str, where: Where) -> Mailbox:
    try:
        return Mailbox(address.strip(), name)
    except ValueError as problem:
        raise UsageError(str(problem), where=where, fix="correct the line, or take it out") from None
