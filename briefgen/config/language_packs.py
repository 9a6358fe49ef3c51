"""The fixed words of a page in another language: laid under the style that asks for them, over the houses it stands on."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from briefgen.config.layer import Layer, Layered, load

LANGUAGES = "languages"  # the folder beside the root style
WORDS = "words"  # the table of a pack with the words of the houses that travel with briefgen, each as it stands in them
# Where a house has words of its own that no pack can have under a name.
PLACES = (
    *("outline.labels.reference_sign", "outline.labels.reference_sign_many"),
    *("look.masthead.kicker", "look.running.header", "look.running.footer"),
)
_FIELD = re.compile(r"\{\w*\}")


def pack_under(chain: Sequence[Layer], packs: Path) -> tuple[int, Layer] | None:
    """The words for the uppermost style that names a language, and the place below it; what that style writes itself stays."""
    for place, layer in enumerate(chain, 1):
        outline = layer.table.get("outline")
        language = outline.get("language") if isinstance(outline, dict) else None
        if isinstance(language, str) and language:
            file = packs / f"{language}.toml"
            return (place, load(file)) if language.isalnum() and file.is_file() else None
    return None


def translate(values: dict[str, Any], owner: dict[str, Layer], pack: Layer) -> None:
    """Put the words of houses into the pack's language where it knows them."""
    words = pack.table[WORDS]
    for key in PLACES:
        table, name = _innermost(values, key)
        value = table.get(name)
        known = [text for text in _texts(value) if text in words]
        if known:
            table[name] = [words.get(text, text) for text in _texts(value)] if isinstance(value, list) else words[value]
            owner[key] = pack
            pack.lines[key] = pack.lines[f"{WORDS}.{known[0]}"]


def _innermost(values: dict[str, Any], key: str) -> tuple[dict[str, Any], str]:
    """The table that a dotted key stands in, and its name there; an empty table where there is none."""
    *tables, name = key.split(".")
    table: Any = values
    for part in tables:
        table = table.get(part) if isinstance(table, dict) else None
    return (table if isinstance(table, dict) else {}), name


def untranslated(found: Layered) -> Iterator[tuple[str, str]]:
    """Dotted key and text of what the houses below a language say in words that it does not know."""
    packs = [place for place, layer in enumerate(found.layers) if WORDS in layer.table and layer.path.parent.name == LANGUAGES]
    for place in packs:
        words, below = found.layers[place].table[WORDS].values(), found.layers[place:]
        keys = (*PLACES, "look.logo.alt", *(key for key in found.owner if key.startswith("outline.titles.")))
        for key in keys:
            if found.owner.get(key) in below and not _has(found.layers[place], key):
                yield from ((key, text) for text in _texts(found.written(key)) if _has_words(text) and text not in words)


def _has(pack: Layer, key: str) -> bool:
    table, _, name = key.rpartition(".")
    return table == "outline.titles" and name in pack.table["outline"]["titles"]


def _texts(value: object) -> list[str]:
    """A text, or a list of texts; none where anything else is among them."""
    items = value if isinstance(value, list) else [value]
    texts = [text for text in items if isinstance(text, str)]
    return texts if len(texts) == len(items) else []


def _has_words(text: str) -> bool:
    return any(letter.isalpha() for letter in _FIELD.sub("", text))
