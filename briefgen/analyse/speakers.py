"""Who speaks: from the words of an attribution frame to one person or body, however the article calls them along the way."""

import re
from dataclasses import dataclass, field

from briefgen.language.attribution import Attribution
from briefgen.language.name_spans import is_role_noun
from briefgen.language.names import Mention, referent, register
from briefgen.language.phrases import is_finite
from briefgen.language.said_by import speaker_before
from briefgen.language.tags import tagged
from briefgen.model.document import Document

_ARTICLES = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_DOCUMENTS = frozenset({"statement", "letter", "tweet", "memo", "e-mail", "email", "post", "message", "note"})
_OFFICES = frozenset(
    "president chancellor minister premier governor mayor secretary senator king queen pope chief ambassador commissioner speaker spokesman"
    " spokeswoman chairman chairwoman prosecutor chief-executive director".split(" ")
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "both", "him", "her", "them"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body as a briefing names them; `is_person` where the register knows them, `pronoun` he, she, they, it or ""."""

    name: str
    role: str | None
    is_person: bool
    pronoun: str


@dataclass(slots=True)
class Speakers:
    """The speakers of a document so far: who 'he', 'the minister' and 'they' can be depends on who spoke before."""

    document: Document
    last: Speaker | None = None
    last_sentence: int = -9
    by_head: dict[str, Speaker] = field(default_factory=dict)

    def speaker(self, sentence: int, attribution: Attribution) -> Speaker | None:
        """The speaker of a frame in Document.sentences[sentence]; None where the words do not settle it."""
        span = self.document.sentences[sentence].span
        start, end = (span.start + p for p in attribution.speaker)
        words = self.document.text[start:end]
        found = self._pronoun(sentence, words.lower(), start) if words.lower() in _PRONOUNS else self._named(sentence, start, end, words)
        if found:
            self.last, self.last_sentence = found, sentence
            if words.lower() not in _PRONOUNS:
                self.by_head[_head(words)] = found
        return found

    def _pronoun(self, sentence: int, word: str, start: int) -> Speaker | None:
        """He and she go on with the last speaker whom they fit, else with the one person near; they and it with the last such body."""
        is_near = self.last is not None and sentence - self.last_sentence <= 3
        if self.last and is_near and _fits(word, self.last):
            return self.last
        if word == "they" and (subject := self._plural_subject(sentence - 1)):
            return subject
        named = referent(self.document, sentence, word, start) if word in {"he", "she"} else None
        return Speaker(named.name, named.person.role or None, True, named.person.pronoun or word) if named else None

    def _plural_subject(self, sentence: int) -> Speaker | None:
        """The subject of the sentence before, where it is plural."""
        if sentence < 0 or not self.document.sentences[sentence].is_body:
            return None
        tokens = tagged(self.document.slice(self.document.sentences[sentence].span))
        verb = next((k for k in range(1, len(tokens)) if is_finite(tokens[k])), None)
        subject = speaker_before(tokens, verb) if verb else None
        if subject is None:
            return None
        inside = tokens[subject[0] : subject[1]]
        if not any(t.tag in {"NNS", "NNPS", "CC"} for t in inside):
            return None
        start = self.document.sentences[sentence].span.start
        return Speaker(_shown(self.document.text[start + inside[0].start : start + inside[-1].end]), None, False, "they")

    def _named(self, sentence: int, start: int, end: int, words: str) -> Speaker:
        people = [m for m in register(self.document).mentions_in(sentence) if start <= m.start and m.end <= end]
        names = {m.name for m in people}
        if len(names) == 1 and not re.search(r"\b(?:and|or)\b", words) and not _is_owned(words, people[0], start):
            person = people[0].person
            return Speaker(person.name, person.role or None, True, person.pronoun)
        head = _head(words)
        if words.lower().startswith("the ") and head in self.by_head and not names:
            return self.by_head[head]
        if head in _DOCUMENTS and words.lower().startswith(("the ", "his ", "her ", "their ", "its ")) and self.last and not names:
            return self.last
        introduced = self._holder(words, head) or self._introduced_later(words, head)
        return introduced or Speaker(
            _shown(words), None, False, "they" if head.endswith("s") or len(names) > 1 else "it" if not is_role_noun(head) else ""
        )

    def _holder(self, words: str, head: str) -> Speaker | None:
        """'The president': the only person in the article with that office."""
        if not words.lower().startswith("the ") or head not in _OFFICES:
            return None
        fitting = [p for p in register(self.document).people if head in p.role.lower().split()[-2:]]
        return Speaker(fitting[0].name, fitting[0].role, True, fitting[0].pronoun) if len(fitting) == 1 else None

    def _introduced_later(self, words: str, head: str) -> Speaker | None:
        """'A spokesman said' in the lead, named two sentences on: the only person of that role, if it is a spokesman's."""
        if not head.startswith("spokes"):
            return None
        fitting = [p for p in register(self.document).people if p.role.lower().split()[-1:] == [head]]
        return Speaker(fitting[0].name, fitting[0].role, True, fitting[0].pronoun) if len(fitting) == 1 else None


def _fits(word: str, speaker: Speaker) -> bool:
    if word in {"he", "she", "him", "her"}:
        wanted = "she" if word in {"she", "her"} else "he"
        return speaker.pronoun in {"", wanted}
    if word in {"they", "them", "both"}:
        return speaker.pronoun == "they"
    return speaker.pronoun == "it"


def _head(words: str) -> str:
    """The last word of the noun phrase before its first preposition, in lower case."""
    front = re.split(r"\s(?:of|for|in|at|with|from|on|who|which|familiar|close)\s|,", words)[0]
    return (front.split() or [words])[-1].lower()


def _is_owned(words: str, named: Mention, start: int) -> bool:
    """Whether the name only tells whose speaker it is: 'Ruiz’s lawyer', 'a spokesman for Mayor Ruiz'."""
    owns = words[named.end - start : named.end - start + 2] in {"'s", "’s"}
    return owns or bool(re.search(r"\b(?:for|to|of|with|from)\s$", words[: max(0, named.role_start - start)]))


def _shown(words: str) -> str:
    bare = _ARTICLES.sub("", " ".join(words.split()))
    return bare[:1].upper() + bare[1:]
