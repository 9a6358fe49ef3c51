"""Who tells of what is asked, where a question has kept it between commas: ', they reason,' or ', the agency reports'."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.phrases import is_finite
from briefgen.language.shapes import Piece, Token

_TELLING = REPORTING | frozenset(["reason", "contend", "maintain", "assert", "caution"])
_LONGEST = 7  # pieces between two commas


def without_tellers(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces less each ', they reason,' and the last ', as the agency reports'; all of them where there is none."""
    commas = [n for n, p in enumerate(pieces) if isinstance(p, Token) and p.text == ","]
    for opening, closing in pairwise((*commas, len(pieces))):
        inner = [p for p in pieces[opening + 1 : closing] if isinstance(p, Token)]
        if len(inner) == closing - opening - 1 and _is_teller(inner):
            return without_tellers((*pieces[:opening], *pieces[closing + (closing < len(pieces)) :]))
    return pieces


def _is_teller(words: Sequence[Token]) -> bool:
    """Whether words are a subject with a verb of telling at their end ('as the agency reports', 'CNN and Reuters report')."""
    told = words[1:] if words and words[0].lower == "as" else words
    if not 2 <= len(told) <= _LONGEST:
        return False
    is_mistagged = told[-1].lower in _TELLING and told[-2].tag in ("PRP", "NNP")  # "they reason/NN"
    if not is_mistagged and not (told[-1].lemma in _TELLING and is_finite(told[-1])):
        return False
    return all(t.tag.startswith(("NN", "PRP", "DT", "JJ", "CC", "POS")) for t in told[:-1])
