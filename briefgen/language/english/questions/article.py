"""An article as the question rules see it: its sentences tagged, and what a form hands back."""

from collections.abc import Set
from dataclasses import replace

from briefgen.language.english.calendar_words import month_number
from briefgen.language.english.clause_verbs import CLAUSE_OPENERS
from briefgen.language.english.patterns import forms_of
from briefgen.language.english.phrases import DASHES, is_finite, is_noun
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Article, Line, Tokens
from briefgen.model.document import Document

_LONGEST_ASIDE = 40  # tokens
_HELPING = ("be", "have", "do")
_ASKING = frozenset(["how", "whether"])
_CONDITIONS = frozenset(["if", "unless", "once"])
_LINKING = frozenset("be have do get remain stay become seem keep feel look stand appear lie sit".split())
_NAMING = ("NNP", "JJ")  # how tags begin of words that may be part of a name


def article_of(document: Document) -> Article:
    """Tag the body of a document."""
    read = [(sentence, text, tagged(text)) for sentence in document.body for text in (document.slice(sentence.span),)]
    within = {t.text for _, _, tokens in read for t in tokens if t.start > 1}
    lines = [
        Line(sentence, text, forms_of(_mended(_without_aside(_without_false_name(tokens, within))))) for sentence, text, tokens in read
    ]
    named = {t.text for _, _, tokens in read for t in tokens if t.start > 1 and t.text[0].isupper() and t.tag.startswith(_NAMING)}
    names = frozenset(w for w in named if w.lower() not in within)
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for form in line.forms.places:
            places.setdefault(form, []).append(number)
    return Article(document, tuple(lines), names, {form: tuple(numbers) for form, numbers in places.items()})


def _without_aside(tokens: Tokens) -> Tokens:
    """The tokens without what stands between dashes behind a subject: 'the charges — two against one man — will'."""
    dashes = [at for at, token in enumerate(tokens) if token.text in DASHES]
    if len(dashes) != 2:
        return tokens
    first, second = dashes
    is_parting = first > 0 and second + 1 < len(tokens) and is_noun(tokens[first - 1]) and is_finite(tokens[second + 1])
    return (*tokens[:first], *tokens[second + 1 :]) if is_parting and second - first <= _LONGEST_ASIDE else tokens


def _mended(tokens: Tokens) -> Tokens:
    """The tokens with the tags that only one reading allows.

    'What impact the visits', 'which sites it will', 'to soon issue an order', 'how the panel rules on it', 'how steep the cuts are'.
    """
    for at in range(1, len(tokens) - 1):
        before, token, after = tokens[at - 1], tokens[at], tokens[at + 1]
        if token.tag == "VBP" and before.lower == "how" and after.tag in ("DT", "PRP$"):
            tokens = (*tokens[:at], replace(token, tag="JJ"), *tokens[at + 1 :])
            continue
        if token.tag == "VBP" and before.lower == "what":
            is_noun = token.lemma not in _HELPING and after.tag in ("DT", "PRP$", "NNP", "PRP")
        elif token.tag == "VBZ" and before.lower in ("what", "which"):
            is_noun = after.tag == "PRP" and at + 2 < len(tokens) and tokens[at + 2].tag == "MD"
        elif token.tag == "NN" and before.tag == "RB" and at > 1 and tokens[at - 2].tag == "TO":
            if after.tag in ("DT", "PRP$", "PRP", "CD"):
                tokens = (*tokens[:at], replace(token, tag="VB"), *tokens[at + 1 :])
            continue
        elif token.tag == "NNS" and before.tag in ("NN", "VBG"):
            is_hinging = token.lower in ("hinges", "depends") and after.lower in ("on", "upon")
            if is_hinging or (before.tag == "NN" and _is_asked_of(tokens, at)):
                tokens = (*tokens[:at], replace(token, tag="VBZ"), *tokens[at + 1 :])
            continue
        elif token.tag == "VBP" and after.tag == "VBN" and before.tag[:2] in ("NN", "JJ") and token.lemma not in _LINKING:
            tokens = (*tokens[:at], replace(token, tag="NN"), replace(after, tag="VBD"), *tokens[at + 2 :])  # "an appeals court heard"
            continue
        elif (token.tag == "VB" or (token.tag == "NN" and after.text == ",")) and before.tag[:2] == "NN" and _is_bare(tokens, at):
            tokens = (*tokens[:at], replace(token, tag="VBP"), *tokens[at + 1 :])
            continue
        elif (
            token.tag == "JJ" and token.lower == "open" and before.lower == "to" and after.tag[:2] not in ("NN", "CC") and after.tag != ","
        ):
            tokens = (*tokens[: at - 1], replace(before, tag="TO"), replace(token, tag="VB"), *tokens[at + 1 :])  # "is due to open next"
            continue
        elif token.tag == "PRP" and token.lower == "mine" and before.tag in ("DT", "NNP", "JJ", "PRP$"):
            tokens = (*tokens[:at], replace(token, tag="NN"), *tokens[at + 1 :])
            continue
        else:
            continue
        if is_noun:
            tokens = (*tokens[:at], replace(token, tag="NNS" if token.tag == "VBZ" else "NN"), *tokens[at + 1 :])
    return tokens


def _is_asked_of(tokens: Tokens, at: int) -> bool:
    """Whether a noun that may be a verb is the only one that a 'how the panel …' before it can have."""
    opener = at - 2
    while opener > 0 and tokens[opener].tag in ("DT", "JJ", "NN", "NNP"):
        opener -= 1
    if tokens[opener].lower not in _ASKING or opener == at - 2 or tokens[opener + 1].tag != "DT":
        return False
    stop = next((i for i in range(at, len(tokens)) if tokens[i].tag in (",", ":", ".") or tokens[i].lower in CLAUSE_OPENERS), len(tokens))
    return not any(is_finite(t) for t in tokens[at:stop])


def _is_bare(tokens: Tokens, at: int) -> bool:
    """Whether a word has to be the verb of a 'whether growers …' or 'if the talks …' before it, since nothing else can be.

    Nothing may lead to a base form; a seeming noun needs a plural subject and ends its condition.
    """
    is_noun = tokens[at].tag == "NN"
    openers = _CONDITIONS if is_noun else _ASKING
    opener = next((i for i in range(at - 1, -1, -1) if tokens[i].lower in openers or tokens[i].tag in (",", ":", "TO", "MD")), 0)
    if tokens[opener].lower not in openers or (is_noun and not _may_govern(tokens[opener + 1 : at])):
        return False
    stop = next((i for i in range(at, len(tokens)) if tokens[i].tag in (",", ":", ".") or tokens[i].lower in CLAUSE_OPENERS), len(tokens))
    return not any(is_finite(t) or t.lemma in ("let", "make", "help", "see") for t in tokens[opener:stop])


def _may_govern(words: Tokens) -> bool:
    """Whether words before what seems a noun are its plural subject, with no verb among them."""
    return any(t.tag == "NNS" for t in words[:3]) and all(t.tag[0] != "V" for t in words)


def _without_false_name(tokens: Tokens, within: Set[str]) -> Tokens:
    """The tokens with no name at the start where the article has the word in lower case only: 'Rebel leaders', 'Brine could'."""
    first = next((n for n, t in enumerate(tokens[:2]) if t.text[:1].isalpha()), None)
    if first is None or tokens[first].tag != "NNP" or [t.tag for t in tokens[first + 1 : first + 2]] == ["NNP"]:
        return tokens
    word = tokens[first]
    if word.text in within or word.lower not in within or month_number(word.text) or not word.text.istitle():
        return tokens
    return (*tokens[:first], replace(word, tag="NNS" if word.text.endswith("s") else "NN"), *tokens[first + 1 :])
