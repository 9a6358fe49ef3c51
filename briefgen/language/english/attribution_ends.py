"""Where the words begin that close a sentence and only tell who said it: ', officials said on Tuesday', ', according to a report'."""

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.phrases import is_finite, phrase_end
from briefgen.language.shapes import Tokens

_FARTHEST = 16  # tokens from the end at which such words may begin
_SAID = frozenset(f"{verb}{ending}" for verb in REPORTING for ending in ("", "s", "d", "ed")) | {"said", "told", "thought", "wrote"}
_TELLING = _SAID | {"according"}  # without one of these nothing is looked at: most sentences have none so near their end


def attribution_start(tokens: Tokens) -> int:
    """The place of the comma before them, the number of tokens where a sentence closes otherwise."""
    size = len(tokens)
    if _TELLING.isdisjoint([t.lower for t in tokens[-_FARTHEST:]]):
        return size
    for comma in range(size - 3, max(0, size - _FARTHEST), -1):
        if tokens[comma].text != ",":
            continue
        if tokens[comma + 1].lower == "according" and tokens[comma + 2].lower == "to":
            return comma
        verb = phrase_end(tokens, comma + 1)
        while comma + 1 < verb < size and tokens[verb].tag.startswith("RB"):
            verb += 1
        is_said = comma + 1 < verb < size and is_finite(tokens[verb]) and tokens[verb].lemma in REPORTING
        if is_said and not any(is_finite(t) or t.tag in ("WDT", "WP", "WRB") or t.lower == "that" for t in tokens[verb + 1 :]):
            return comma
    return size
