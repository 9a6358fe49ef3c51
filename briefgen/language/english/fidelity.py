"""The proof that a line is the source's own words: in order, less deletions, plus insertions in [square brackets]."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.qualities import quality_of
from briefgen.language.english.verbs import lemma
from briefgen.language.english.words import word_spans

_QUOTES = str.maketrans("‘’“”", "''\"\"")
_PUNCTUATION = re.compile(r"[^\w%€$£¥]+")
_JOINT = re.compile(r"[,;:—–(-]\s*$")
_INSERTION = re.compile(r"\[([^\]]*)\]")
# A clause after one of these stands on its own; to leave it out takes nothing from the clause that stays.
_JOINTS = frozenset("but and while although though whereas yet or so as which who that after because since".split())
# What follows one of these tells when or against what; what is true with it is true without.
_CIRCUMSTANCES = frozenset("amid amidst after during despite following".split())
_POSSESSIVE = frozenset({"s"})  # as the tokeniser leaves it: "Ukraine" + "'s"
_NEGATIONS = frozenset("not n't no never neither nor without cannot hardly barely scarcely".split())
_PRONOUNS = frozenset("him her it them he she they this that these those".split())
_VERB_TAGS = ("VBZ", "VBD", "VBN", "VBG", "VBP")


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    joint: bool = False  # whether a comma, dash, semicolon or colon stands before it
    apart: bool = False  # whether a semicolon does


def line_breach(line: str, evidence: Sequence[str], document: str, *, attributed: bool = False) -> str | None:
    """Say what in a line is not its evidence's own words, None where all of it is.

    Every deletion is allowed that takes no negation, modal, hedge, condition or attribution from what stays;
    a whole clause beyond a comma and a joining word may go, and, where `attributed`, the frame that names the speaker and a clause beyond
    a semicolon, which the speaker need not have said.
    Words in square brackets must stand somewhere in the document.
    """
    kept, inserted = _without_insertions(line, " ".join(evidence))
    for words in inserted:
        missing = _missing(words, _vocabulary(document))
        if missing:
            return f"the insertion '[{words}]' uses '{missing}', which the source does not have"
        guard = next((w.form for w in _words(words) if w.form in guards()), None)
        if guard:
            return f"the insertion '[{words}]' puts in '{guard}', which changes what is said"
    shown, source = [w.form for w in _words(kept)], [w for text in evidence for w in _words(text)]
    missing = _missing(kept, frozenset(w.form for w in source))
    if missing:
        return f"'{missing}' is not a word of its evidence"
    lost = _lost_guards(shown, source, attributed)
    if lost is None:
        return "its words do not stand in the order of its evidence"
    return f"it leaves out '{lost[0]}', which changes what is said" if lost else None


def question_breach(question: str, evidence: Sequence[str]) -> str | None:
    """Say which word of a question is neither its evidence's (in any inflection) nor of the closed list, None where all are.

    A "not" must stand before a word that one of the evidence denies as well: a question may not turn what it asks about.
    """
    source = {w.form for text in evidence for w in _words(text)}
    for word in _words(question):
        is_known = word.form in source or word.form in _POSSESSIVE or word.form in question_words()
        if not is_known and not _is_inflected(word.form, source):
            return f"'{word.form}' is neither a word of its evidence nor of a question's frame"
    return _turned(question, evidence)


def _is_inflected(form: str, source: Set[str]) -> bool:
    """Whether one of the words is a form of the same verb, or the noun of the same adjective ('legality' of 'legal')."""
    if quality_of(form) in source:
        return True
    lemmas = _lemmas({form})
    return not lemmas.isdisjoint(_lemmas(w for w in source if w[0] == form[0])) or not lemmas.isdisjoint(_lemmas(source))


def _turned(question: str, evidence: Sequence[str]) -> str | None:
    """Say which "not" of a question its evidence does not have, None where it has all."""
    if not (asked := list(_negations(question))):
        return None
    said = [negation for text in evidence for negation in _negations(text)]
    denied = _lemmas({word.form for _, after in said for word in after})
    # "without him" may name him, and a "sooner than not" that ended its clause may stand before another one
    named = {negation for negation, after in said if after and after[0].form in _PRONOUNS}
    last = {negation for negation, after in said if not after or after[0].joint}
    for negation, after in asked:
        first = after[0].form if after else ""
        is_free = negation in named or (negation in last and first in question_words())
        if first and not is_free and not denied & _lemmas({first}):
            return f"'{negation}' denies what its evidence does not deny"
    return None


def _negations(text: str) -> Iterator[tuple[str, tuple[_Word, ...]]]:
    """Each plain negation of a text with the three words behind it."""
    words = _words(text)
    return ((word.form, words[i + 1 : i + 4]) for i, word in enumerate(words) if word.form in _NEGATIONS)


def excerpt_breach(words: str, document: str) -> str | None:
    """Say which word of a label such as a speaker's name is not in the document, None where all are."""
    missing = _missing(words, _vocabulary(document))
    return f"'{missing}' is not a word of the source" if missing else None


@cache
def question_words() -> frozenset[str]:
    """The closed list of words that make the frame of a question."""
    return word_list("question_words")


@cache
def guards() -> dict[str, str]:
    """Word → class (negation, modal, hedge, condition, attribution) of all words that a deletion may not take."""
    return {word: name for name, words in word_classes("guards").items() for word in words}


@lru_cache(maxsize=4)
def _vocabulary(document: str) -> frozenset[str]:
    """All words of a document; a briefing's lines ask for them again and again."""
    return frozenset(w.form for w in _words(document))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[_Word, ...]:
    found, end, text = [], 0, text.translate(_QUOTES)
    for start, stop in word_spans(text):
        low = text[start:stop].lower()
        form = low if low.isalnum() else _PUNCTUATION.sub("", low)
        if form:
            between = text[end:start]
            joint = between not in ("", " ") and _JOINT.search(between) is not None
            found.append(_Word("n't" if low == "n't" else form, joint, joint and ";" in between))
            end = stop
    return tuple(found)


def _without_insertions(line: str, evidence: str) -> tuple[str, list[str]]:
    """The line without what was inserted; a bracket that the source itself has is no insertion."""
    inserted: list[str] = []

    def out(match: re.Match[str]) -> str:
        if match.group(0) in evidence:
            return match.group(0)
        inserted.append(match.group(1))
        return " "

    return _INSERTION.sub(out, line), inserted


def _missing(text: str, known: frozenset[str]) -> str | None:
    return next((w.form for w in _words(text) if w.form not in known and w.form not in _POSSESSIVE), None)


def _lemmas(words: Iterable[str]) -> set[str]:
    return {lemma(w, tag) for w in words for tag in _VERB_TAGS} | set(words)


def _lost_guards(shown: list[str], source: list[_Word], attributed: bool) -> list[str] | None:
    """The guard words that the kindest alignment deletes; None where no alignment exists. Cost: len(shown) × len(source)."""
    if shown == [w.form for w in source]:
        return []
    cost = _deletion_costs(source, attributed)
    infinite = len(source) + 1
    best: list[list[int]] = [[infinite] * (len(source) + 1) for _ in range(len(shown) + 1)]
    best[0] = [_head_cost(source, n, cost, attributed) for n in range(len(source) + 1)]
    for i, word in enumerate(shown, 1):
        for j in range(i, len(source) + 1):
            matched = best[i - 1][j - 1] if source[j - 1].form == word else infinite
            # the first word shown ends the head; before it nothing has been kept that a deletion could change
            best[i][j] = min(matched, best[i][j - 1] + cost[j - 1])
    totals = [_kept(best, shown, source, n) + _tail_cost(source, n, cost, attributed) for n in range(len(source) + 1)]
    if min(totals) >= infinite:
        return None
    return [w.form for w, c in zip(source, cost, strict=True) if c and w.form not in shown][: min(totals)] or (
        ["a word that guards its meaning"] if min(totals) else []
    )


def _kept(best: list[list[int]], shown: list[str], source: list[_Word], n: int) -> int:
    """The cost of showing all words with the last one matched at source word n."""
    if not shown:
        return 0
    if n == 0 or source[n - 1].form != shown[-1]:
        return len(source) + 1
    return best[len(shown) - 1][n - 1]


def _deletion_costs(source: list[_Word], attributed: bool) -> list[int]:
    classes = guards()
    costs = [int(w.form in classes and not (attributed and classes[w.form] == "attribution")) for w in source]
    for k, word in enumerate(source):
        if word.form == "may" and any(w.form.isdigit() for w in source[max(0, k - 1) : k + 2]):
            costs[k] = 0  # "3 May", "May 2025": the month
    return costs


def _head_cost(source: list[_Word], n: int, cost: list[int], attributed: bool) -> int:
    """The cost of leaving out the first n words: for a clause before a joining word only what may bind both clauses.

    'If A fails, and B passes, …' and 'She said A, and B' do; where the speaker is known, neither 'Asked whether …,' nor a
    clause before ', but she warned that' does.
    """
    if not attributed:
        is_joined = n and source[n - 1].joint and source[n - 1].form in _JOINTS
        binding = (c for w, c in zip(source[:n], cost, strict=False) if guards().get(w.form) in ("condition", "attribution"))
        return sum(binding) if is_joined else sum(cost[:n])
    joints = [k for k in range(n) if source[k].joint and (source[k].form in _JOINTS or source[0].form == "asked")]
    return sum(cost[joints[-1] : n]) if joints else sum(cost[:n])


def _tail_cost(source: list[_Word], n: int, cost: list[int], attributed: bool) -> int:
    """The cost of leaving out all from word n on: nothing for a clause apart or joined, verb or participle that binds nothing before it."""
    tail, classes = source[n:], guards()
    if not tail:
        return 0
    opens_clause = (attributed and tail[0].apart) or (tail[0].joint and (tail[0].form in _JOINTS or _is_participle(tail[0].form)))
    second_verb = len(tail) > 1 and tail[0].form in {"and", "but"} and classes.get(tail[1].form) in {"attribution", "modal"}
    if not (opens_clause or second_verb or tail[0].form in _CIRCUMSTANCES or (attributed and _is_silence(tail))):
        return sum(cost[n:])
    binding = [classes.get(w.form) == "condition" for w in tail[:3]]  # "but only if": the condition is on what stays
    last = max((i for i, w in enumerate(tail) if w.joint), default=0)
    naming = [classes.get(w.form) == "attribution" and c for w, c in zip(tail[last:], cost[n + last :], strict=True)]
    return sum(binding) + (sum(naming) if last else 0)  # "…, and …, she said": the speaker is of both


def _is_silence(tail: list[_Word]) -> bool:
    """Whether a speaker is only said to say no more: 'but declined to say what would trigger them'."""
    forms = [w.form for w in tail[:4]]
    is_refusal = forms[:1] in (["and"], ["but"]) and forms[1:2] in (["declined"], ["refused"]) and forms[2:3] == ["to"]
    return is_refusal and forms[3:] in (["say"], ["comment"], ["elaborate"], ["name"], ["discuss"], ["explain"], ["specify"], ["give"])


def _is_participle(form: str) -> bool:
    return form.endswith("ing") and form not in guards()
