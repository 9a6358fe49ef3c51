"""Whom a question names by surname or first name alone, and its headline does not: by the fullest name that the text gives."""

from collections.abc import Sequence

from briefgen.language.english.names import register
from briefgen.language.english.people import Mention
from briefgen.language.english.pieces import is_nominal, lower
from briefgen.language.english.title_words import titles
from briefgen.language.shapes import Piece, Scene, Token


def in_full(pieces: Sequence[Piece], support: Sequence[int], scene: Scene) -> tuple[tuple[Piece, ...], tuple[int, ...]]:
    """The pieces with such names written out, each once, and the sentences that give them besides those in `support`."""
    out: list[Piece] = []
    taken: list[int] = []
    said = {lower(word) for piece in pieces if isinstance(piece, str) for word in piece.split()}
    for place, piece in enumerate(pieces):
        mention = _mention(piece, (scene.index, *support), scene) if _may_be_surname(pieces, place, said) else None
        full = _naming(mention.name, scene) if mention else None
        if mention is None or full is None:
            out.append(piece)
            continue
        if out and lower(out[-1]).rstrip(".") in titles("honorific"):
            out.pop()
        out.append(mention.name)
        said |= {lower(word) for word in mention.name.split()}
        if full != scene.index and full not in support:
            taken.append(full)
    return tuple(out), tuple(dict.fromkeys(taken))


def _may_be_surname(pieces: Sequence[Piece], place: int, said: set[str]) -> bool:
    """Whether a word is a lone capitalised name that nothing before has said, and no part of a longer name or compound."""
    piece = pieces[place]
    if not isinstance(piece, Token) or not piece.tag.startswith("NNP") or piece.lower in said:
        return False
    before = pieces[place - 1] if place else ""
    after = pieces[place + 1] if place + 1 < len(pieces) else ""
    is_titled = lower(before).rstrip(".") in titles("honorific")
    is_joined = isinstance(before, Token) and (before.tag.startswith("NNP") or before.lower == "the") and not is_titled
    return not is_joined and not is_nominal(after)


def _mention(piece: Piece, lines: Sequence[int], scene: Scene) -> Mention | None:
    """The mention of a person by one name that a word of one of these sentences is; None where two go by it."""
    article = scene.article
    number = next((n for n in lines if any(t is piece for t in article.lines[n].tokens)), None)
    if number is None or not isinstance(piece, Token):
        return None
    at = article.lines[number].sentence.span.start + piece.start
    found = next((m for m in register(article.document).mentions if m.start <= at < m.end), None)
    if found is None or piece.text in article.document.title:
        return None
    parts = found.name.split()
    is_short = article.document.text[found.start : found.end] == piece.text != found.name and piece.text in (parts[0], parts[-1])
    is_plain = all(part.replace(".", "").replace("-", "").replace("’", "").replace("'", "").isalpha() for part in parts)
    namesakes = sum(piece.text in (person.name.split()[0], person.surname) for person in register(article.document).people)
    return found if is_short and is_plain and namesakes == 1 else None


def _naming(name: str, scene: Scene) -> int | None:
    """The first sentence that has a full name."""
    return next((n for n, line in enumerate(scene.article.lines) if name in line.text), None)
