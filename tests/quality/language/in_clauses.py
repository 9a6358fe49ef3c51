"""Verb groups and subordinate clauses against the treebank's."""

from collections.abc import Iterable, Iterator, Sequence

from briefgen.language.english.subject_model import FINITE
from briefgen.language.english.subordinate_clauses import subordinate_clauses
from briefgen.language.english.treebank import TreebankSentence, TreebankToken
from briefgen.language.english.verb_groups import verb_groups
from briefgen.language.shapes import Token
from tests.quality.language.in_sentences import our_tags
from tests.quality.language.score import Matches, Share

_CLAUSES = ("acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "csubj:pass")
_QUESTION_WORDS = ("WDT", "WP", "WP$", "WRB")


def _words(sentence: TreebankSentence) -> list[Token]:
    return [Token(t.text, tag, t.start, t.end) for t, tag in zip(sentence.tokens, our_tags(sentence), strict=True)]


def group_verbs(sentences: Iterable[TreebankSentence]) -> tuple[Share, Share]:
    """Of the marked finite verbs those whose group ends in the marked verb, and of these those with the marked voice."""
    verbs, voices = Share(), Share()
    for sentence in sentences:
        found = {group.first: group for group in verb_groups(_words(sentence))}
        for at, token in enumerate(sentence.tokens):
            if token.tag not in FINITE:
                continue
            marked = token.head - 1 if token.relation in ("aux", "aux:pass") else at
            children = [other for other in sentence.tokens if other.head == marked + 1]
            copula = next(
                (place for place, other in enumerate(sentence.tokens) if other.head == marked + 1 and other.relation == "cop"), at
            )
            marked = marked if sentence.tokens[marked].tag.startswith(("VB", "MD")) else copula
            group = found.get(at)
            verbs.add(group is not None and group.verb == marked)
            if group is not None and group.verb == marked:
                voices.add(group.is_passive == any(child.relation == "aux:pass" for child in children))
    return verbs, voices


def clause_openings(sentences: Iterable[TreebankSentence]) -> Matches:
    """The words that open finite subordinate clauses, found against marked."""
    matches = Matches()
    for sentence in sentences:
        found = {clause.start for clause in subordinate_clauses(_words(sentence))}
        matches.add(found, set(_openings(sentence.tokens)))
    return matches


def _openings(tokens: Sequence[TreebankToken]) -> Iterator[int]:
    for at, token in enumerate(tokens):
        is_mark = token.relation == "mark" and token.tag in ("IN", "WRB")
        if not is_mark and token.tag not in _QUESTION_WORDS:
            continue
        top = token.head - 1
        while top >= 0 and not is_mark and tokens[top].relation not in _CLAUSES and tokens[top].relation != "root":
            top = tokens[top].head - 1
        is_clause = top >= 0 and tokens[top].relation != "root" and (is_mark or tokens[top].relation in _CLAUSES)
        if is_clause and any(t.tag in FINITE and (place == top or t.head == top + 1) for place, t in enumerate(tokens)):
            yield at
