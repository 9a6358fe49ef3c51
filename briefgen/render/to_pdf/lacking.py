"""The letters that no font has, told by script."""

import re
import unicodedata
from collections.abc import Iterable

MOST_OF_A_SCRIPT = 3
_SCRIPT = re.compile(r"(.+?) (?:CAPITAL |SMALL |CONSONANT |INDEPENDENT |VOWEL |DEPENDENT )*(?:LETTER|SYLLABLE|SIGN|CHARACTER|HIEROGLYPH)\b")
_CALLED = {"Cjk": "Chinese characters", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}
SIGNS = "signs"


def by_script(letters: Iterable[str]) -> str:
    """The scripts of letters with some of each: 'Hebrew א (U+05D0) ב (U+05D1); signs ☃ (U+2603)'."""
    found: dict[str, list[str]] = {}
    for letter in sorted(letters):
        found.setdefault(_script(letter), []).append(letter)
    return "; ".join(f"{script} {_some(found[script])}" for script in sorted(found, key=lambda script: (script == SIGNS, script)))


def _script(letter: str) -> str:
    """The name that Unicode gives a letter begins with its script."""
    name = unicodedata.name(letter, "")
    if unicodedata.category(letter)[0] not in "LM" or not name:
        return SIGNS
    match = _SCRIPT.match(name)
    script = (match[1] if match else name.split()[0]).title()
    return _CALLED.get(script, script)


def _some(letters: list[str]) -> str:
    few = letters if len(letters) <= 2 * MOST_OF_A_SCRIPT else letters[:MOST_OF_A_SCRIPT]
    told = " ".join(f"{letter} (U+{ord(letter):04X})" for letter in few)
    return told if len(few) == len(letters) else f"{told} and {len(letters) - len(few)} more"
