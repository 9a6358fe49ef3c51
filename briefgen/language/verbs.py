"""Verbs: their lemmas, auxiliaries and modals."""

MODALS: frozenset[str] = frozenset("can ca could may might must shall sha should will wo would 'll 'd".split())
AUXILIARIES: frozenset[str] = MODALS | frozenset("be am is are was were been being 'm 're 's have has had having 've do does did".split())

_IRREGULAR = {"is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "has": "have", "had": "have", "did": "do", "does": "do", "said": "say", "made": "make"}


def lemma(form: str, tag: str) -> str:
    """The base form of a verb form with its Penn tag; other words in lower case."""
    low = form.lower().replace("’", "'")
    if not tag.startswith("V") or tag in ("VB", "VBP"):
        return _IRREGULAR.get(low, low)
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending in ("ing", "ed", "s"):
        if low.endswith(ending):
            return low[: -len(ending)]
    return low
