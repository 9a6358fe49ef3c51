"""Which state, city or country a bare 'the state' of a question means: the only place of its kind that the text names about it."""

from collections.abc import Sequence
from functools import cache

from briefgen.language.english.lexicon import lines
from briefgen.language.shapes import Piece, Scene, Token

REACH = 2  # sentences back for the place or body meant
_ARTICLED = frozenset(["U.S.", "US", "United States", "UK", "U.K.", "United Kingdom", "Netherlands", "Philippines", "Bahamas", "Maldives"])


@cache
def _places(noun: str) -> tuple[str, ...]:
    """The proper names that a noun for a place may stand for."""
    listed = {"state": "american_states", "country": "countries", "nation": "countries", "city": "cities"}.get(noun)
    return tuple(name for name in lines(listed) if noun != "city" or name not in lines("american_states")) if listed else ()


def places_near(noun: Token, scene: Scene, place: int) -> list[str]:
    """The places of its kind that the headline, this sentence or the two before it name."""
    near = range(max(0, scene.index - REACH), scene.index + 1)
    texts = [scene.article.lines[n].text if n < scene.index else _before(scene, place) for n in near]
    around = " ".join((scene.article.document.title, *texts))
    return [name for name in _places(noun.lower) if name in around and _stands_in(name, around)]


def place_meant(names: Sequence[str], scene: Scene) -> tuple[list[Piece], tuple[int, ...]] | None:
    """The one place among several names, with the sentence that brings it; a longer name holds a shorter one."""
    name = max(names, key=len)
    line = next((n for n, each in enumerate(scene.article.lines) if _stands_in(name, each.text)), None)
    if line is None or not all(other in name for other in names):
        return None
    shown: list[Piece] = ["the", name] if name in _ARTICLED else [name]
    return shown, (line,) if line != scene.index else ()


def _before(scene: Scene, place: int) -> str:
    return scene.line.text[: scene.tokens[place].start] if place < len(scene.tokens) else scene.line.text


def _stands_in(name: str, text: str) -> bool:
    at = text.find(name)
    return at >= 0 and not text[at + len(name) : at + len(name) + 1].isalpha() and not text[max(0, at - 1) : at].isalnum()
