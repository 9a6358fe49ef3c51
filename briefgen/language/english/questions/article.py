"""An article as the question rules see it: its sentences tagged, and what a form hands back."""

import re
from collections.abc import Set
from dataclasses import replace
from itertools import pairwise

from briefgen.language.english.calendar_words import month_number
from briefgen.language.english.patterns import forms_of
from briefgen.language.english.phrases import DASHES, is_finite, is_noun
from briefgen.language.english.questions.mended_tags import mended
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Article, Line, Tokens
from briefgen.model.document import Document

_LONGEST_ASIDE = 40  # tokens
_LONGEST_BRACKET = 8  # tokens, with its marks
_CONNECTIVES = frozenset("however though meanwhile moreover therefore nevertheless nonetheless instead indeed".split()) | {
    "of course", "for example", "for instance", "in turn", "in fact", "by contrast",
}  # fmt: skip
_MAY_PART = re.compile(r"\(|[—–]| -{1,2} |, (?:" + "|".join(sorted(_CONNECTIVES)) + r")[,.]")
_NAMING = ("NNP", "JJ")  # how tags begin of words that may be part of a name


def article_of(document: Document) -> Article:
    """Tag the body of a document."""
    read = [(sentence, text, tagged(text)) for sentence in document.body for text in (document.slice(sentence.span),)]
    within = {t.text for _, _, tokens in read for t in tokens if t.start > 1}
    lines = [Line(sentence, text, forms_of(mended(_plain(_without_false_name(tokens, within), text)))) for sentence, text, tokens in read]
    named = {t.text for _, _, tokens in read for t in tokens if t.start > 1 and t.text[0].isupper() and t.tag.startswith(_NAMING)}
    for _, _, tokens in read:  # "who claims Fields hit": tagged for a noun, and with a capital between small words
        named |= {t.text for before, t in pairwise(tokens) if t.tag in ("NN", "NNS") and t.text.istitle() and before.text.islower()}
    names = frozenset(w for w in named if w.lower() not in within)
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for form in line.forms.places:
            places.setdefault(form, []).append(number)
    return Article(document, tuple(lines), names, {form: tuple(numbers) for form, numbers in places.items()})


def _plain(tokens: Tokens, text: str) -> Tokens:
    """The tokens without what stands between a subject and its verb or only joins sentences, tagged as they then stand."""
    if not _MAY_PART.search(text):
        return tokens
    kept = _without_connectives(_without_aside(_without_brackets(tokens)))
    if len(kept) == len(tokens):
        return tokens
    left = {t.start for t in kept}
    words = [text[t.start : n.start] if n.start in left else t.text + " " for t, n in pairwise(tokens) if t.start in left]
    told = tagged("".join(words) + text[kept[-1].start :])
    if [t.text for t in told] != [t.text for t in kept]:
        return kept
    return tuple(replace(token, tag=again.tag) for token, again in zip(kept, told, strict=True))


def _without_aside(tokens: Tokens) -> Tokens:
    """The tokens without what stands between dashes behind a subject: 'the charges — two against one man — will'."""
    dashes = [at for at, token in enumerate(tokens) if token.text in DASHES]
    if len(dashes) != 2:
        return tokens
    first, second = dashes
    is_parting = first > 0 and second + 1 < len(tokens) and is_noun(tokens[first - 1]) and is_finite(tokens[second + 1])
    return (*tokens[:first], *tokens[second + 1 :]) if is_parting and second - first <= _LONGEST_ASIDE else tokens


def _without_brackets(tokens: Tokens) -> Tokens:
    """The tokens without a few words in brackets behind a noun, which no verb waits for: 'the Public Service Alliance (PSA) will'."""
    opening = next((at for at, token in enumerate(tokens) if token.text == "("), 0)
    closing = next((at for at in range(opening + 2, min(len(tokens), opening + _LONGEST_BRACKET)) if tokens[at].text == ")"), 0)
    if not opening or not closing or not is_noun(tokens[opening - 1]) or any(is_finite(t) for t in tokens[opening:closing]):
        return tokens
    return (*tokens[:opening], *_without_brackets(tokens[closing + 1 :]))


def _without_connectives(tokens: Tokens) -> Tokens:
    """The tokens without what only joins a sentence to others: 'it is, however, unclear', 'the firm has, of course, not said'."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].text != ",":
            continue
        end = at + 2 if tokens[at + 1].lower in _CONNECTIVES else at + 3
        words = " ".join([t.lower for t in tokens[at + 1 : end]])
        if words in _CONNECTIVES and end < len(tokens) and tokens[end].text in (",", "."):
            after = end + 1 if tokens[end].text == "," else end
            return (*tokens[:at], *_without_connectives(tokens[after:]))
    return tokens


def _without_false_name(tokens: Tokens, within: Set[str]) -> Tokens:
    """The tokens with no name at the start where the article has the word in lower case only: 'Rebel leaders', 'Brine could'."""
    if tokens and tokens[0].tag == "PRP" and len(tokens[0].text) > 1 and tokens[0].text.isupper():
        return (replace(tokens[0], tag="NNP"), *tokens[1:])  # "ICES has"
    if len(tokens) > 1 and tokens[0].tag in ("NNS", "NNPS") and tokens[1].tag == "VBZ" and not tokens[0].lower.endswith(("ics", "news")):
        return (replace(tokens[0], tag="NNP"), *tokens[1:])  # "Siemens has"
    first = next((n for n, t in enumerate(tokens[:2]) if t.text[:1].isalpha()), None)
    if first is None or tokens[first].tag != "NNP" or [t.tag for t in tokens[first + 1 : first + 2]] == ["NNP"]:
        return tokens
    word = tokens[first]
    if word.text in within or word.lower not in within or month_number(word.text) or not word.text.istitle():
        return tokens
    return (*tokens[:first], replace(word, tag="NNS" if word.text.endswith("s") else "NN"), *tokens[first + 1 :])
