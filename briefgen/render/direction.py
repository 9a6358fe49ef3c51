"""Which way each letter of a line runs, for a text that runs from left to right as a whole.

Source: Unicode Standard Annex 9, "Unicode Bidirectional Algorithm"; explicit codes are taken out of a text before.
"""

import re
import unicodedata
from collections.abc import Sequence

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "〈": "〉", "「": "」", "『": "』", "【": "】"}
_MIRRORED = {**_BRACKETS, **{closing: opening for opening, closing in _BRACKETS.items()}, "<": ">", ">": "<", "«": "»", "»": "«"}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})


def runs_leftward(text: str) -> bool:
    """Whether any letter runs from right to left."""
    return not text.isascii() and bool(_LEFTWARD.search(text))


def mirrored(text: str) -> str:
    """A text that runs leftward as it is written from left to right: letters and brackets turned around."""
    return "".join(_MIRRORED.get(letter, letter) for letter in reversed(text))


def levels(text: str) -> list[int]:
    """The embedding level of each letter of a line: even ones run rightward, odd ones leftward."""
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    _resolve_weak(kinds)
    _resolve_brackets(kinds, text)
    _resolve_neutral(kinds)
    found = [{"R": 1, "AN": 2, "EN": 2}.get(kind, 0) for kind in kinds]
    for place in range(len(text.rstrip()), len(text)):
        found[place] = 0
    return found


def visual_order(depths: Sequence[int]) -> list[int]:
    """The places of a line's parts from left to right, given the level of each: rule L2."""
    order = list(range(len(depths)))
    for level in range(max(depths, default=0), 0, -1):
        start = 0
        while start < len(order):
            if depths[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and depths[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def _resolve_weak(kinds: list[str]) -> None:
    """Rules W1 to W7: marks, numbers and what stands between and beside numbers."""
    before, strong = "L", "L"
    for place, kind in enumerate(kinds):  # W1 to W3
        kind = before if kind == "NSM" else kind
        before = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        kinds[place] = "R" if kind == "AL" else "AN" if kind == "EN" and strong == "AL" else kind
    for place in range(1, len(kinds) - 1):  # W4
        pair = kinds[place - 1], kinds[place + 1]
        if (kinds[place] in ("ES", "CS") and pair == ("EN", "EN")) or (kinds[place] == "CS" and pair == ("AN", "AN")):
            kinds[place] = pair[0]
    _spread_terminators(kinds)
    strong = "L"
    for place, kind in enumerate(kinds):  # W6 and W7
        if kind in ("L", "R"):
            strong = kind
        kinds[place] = "ON" if kind in ("ES", "ET", "CS") else "L" if kind == "EN" and strong == "L" else kind


def _spread_terminators(kinds: list[str]) -> None:
    """Rule W5: a currency or per-cent sign goes with its number."""
    for places in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        step = -1 if places.step > 0 else 1
        for place in places:
            if kinds[place] == "ET" and kinds[place + step] == "EN":
                kinds[place] = "EN"


def _resolve_brackets(kinds: list[str], text: str) -> None:
    """Rule N0: a pair of brackets runs as what it holds, where that is the line's way or the way of what stands before."""
    for start, end in _bracket_pairs(kinds, text):
        inside = {_STRONG[kind] for kind in kinds[start + 1 : end] if kind in _STRONG}
        if "L" in inside:
            way = "L"
        elif "R" in inside:
            before = next((_STRONG[kind] for kind in reversed(kinds[:start]) if kind in _STRONG), "L")
            way = "R" if before == "R" else "L"
        else:
            continue
        kinds[start] = kinds[end] = way


def _bracket_pairs(kinds: Sequence[str], text: str) -> list[tuple[int, int]]:
    waiting: list[int] = []
    pairs = []
    for place, letter in enumerate(text):
        if kinds[place] != "ON":
            continue
        if letter in _BRACKETS:
            waiting.append(place)
        elif letter in _MIRRORED:
            match = next((at for at in reversed(waiting) if _BRACKETS[text[at]] == letter), None)
            if match is not None:
                pairs.append((match, place))
                del waiting[waiting.index(match) :]
    return sorted(pairs)


def _resolve_neutral(kinds: list[str]) -> None:
    """Rules N1 and N2: what has no way of its own goes with both its neighbours where they agree, else with the line."""
    start = 0
    while start < len(kinds):
        if kinds[start] not in _NEUTRAL:
            start += 1
            continue
        end = start
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _STRONG.get(kinds[start - 1], "L") if start else "L"
        after = _STRONG.get(kinds[end], "L") if end < len(kinds) else "L"
        kinds[start:end] = [before if before == after else "L"] * (end - start)
        start = end
