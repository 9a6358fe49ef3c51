"""Who speaks: from the words of an attribution frame to one person or body, however the article calls them along the way."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from briefgen.language.english.lexicon import word_list
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.names import Mention, Person, referent, register
from briefgen.language.english.statements.antecedents import (
    body_ahead,
    full_form,
    is_contested,
    is_country,
    named_before,
    person_ahead,
    subject_ahead,
    subject_within,
)
from briefgen.language.shapes import Attribution, Speaker
from briefgen.model.document import Document

_ARTICLES = re.compile(r"^(?:(?:the|a|an)\s+|(?:one|another),\s+)", re.IGNORECASE)
_OWNER = re.compile(r"^(his|her|its|their)\s+", re.IGNORECASE)
_DOCUMENTS = frozenset({"statement", "letter", "tweet", "memo", "e-mail", "email", "post", "message", "note"})
_OFFICES = frozenset(
    "president chancellor minister premier governor mayor secretary senator king queen pope chief ambassador commissioner speaker spokesman"
    " spokeswoman chairman chairwoman prosecutor chief-executive director".split(" ")
)
_SPOKESMAN = re.compile(r"an? spokes(?:man|woman|person)", re.IGNORECASE)
_PRONOUNS = frozenset({"he", "she", "they", "it", "both", "him", "her", "them"})


@dataclass(slots=True)
class Speakers:
    """The speakers of a document so far: who 'he', 'the minister' and 'they' can be depends on who spoke before."""

    document: Document
    last: Speaker | None = None
    last_sentence: int = -9
    by_head: dict[str, tuple[Speaker, frozenset[str]]] = field(default_factory=dict)

    def speaker(self, sentence: int, attribution: Attribution) -> Speaker | None:
        """The speaker of a frame in Document.sentences[sentence]; None where the words do not settle it."""
        span = self.document.sentences[sentence].span
        start, end = (span.start + p for p in attribution.speaker)
        words = self.document.text[start:end]
        is_pronoun = words.lower() in _PRONOUNS
        found = self._pronoun(sentence, words.lower(), start) if is_pronoun else self._named(sentence, start, end, words)
        if found and not is_pronoun:
            self.by_head[_head(words)] = (found, _modifiers(words))
        self.last, self.last_sentence = found, sentence  # a speaker who stays open is nobody whom the next "he" could mean
        return found

    def _pronoun(self, sentence: int, word: str, start: int) -> Speaker | None:
        """He and she are somebody named before in the sentence, else the last speaker, else the one person near; none where two fit.

        They and it go on with the last such body, else with the subject of the sentence before.
        """
        if word in {"he", "she", "him", "her"}:
            return self._person(sentence, word, start)
        if word == "it" and (body := subject_within(self.document, sentence, start)):
            return Speaker(_shown(body), None, False, "it", _article(body))
        is_near = self.last is not None and sentence - self.last_sentence <= 3
        if self.last and is_near and _fits(word, self.last):
            return self.last
        subject = subject_ahead(self.document, sentence, plural=word != "it")
        return Speaker(_shown(subject), None, False, "it" if word == "it" else "they", _article(subject)) if subject else None

    def _person(self, sentence: int, word: str, start: int) -> Speaker | None:
        named = named_before(self.document, sentence, word, start)
        last, since = self.last, self.last_sentence
        if named is None and last and sentence - since <= 3 and _fits(word, last):
            is_open = last.is_person and is_contested(self.document, since + 1, sentence - 1, word, last.name)
            if not is_open:
                return last
        named = named or person_ahead(self.document, sentence, word) or referent(self.document, sentence, word, start)
        return Speaker(named.name, named.person.role or None, True, named.person.pronoun or word) if named else None

    def _named(self, sentence: int, start: int, end: int, words: str) -> Speaker | None:
        if is_country(words):
            return Speaker(_shown(words), None, False, "it", _article(words))
        people = [m for m in register(self.document).mentions_in(sentence) if start <= m.start and m.end <= end]
        names = {m.name for m in people}
        told = words.replace(people[0].person.role, "") if people else words
        if len(names) == 1 and not re.search(r"\b(?:and|or)\b", told) and not _is_owned(words, people[0], start):
            person = people[0].person
            return Speaker(person.name, person.role or None, True, person.pronoun)
        head = _head(words)
        if not names and (known := self._named_before(words, head)):
            return known
        is_bare = len(words.split()) == 2 and words.lower().startswith(("the ", "his ", "her ", "their ", "its "))
        if head in _DOCUMENTS and is_bare and self.last and not names:
            return self.last
        introduced = self._holder(words, head) or self._introduced_later(words, head) or self._for_body(sentence, words)
        return introduced or self._body(sentence, start, words, head, several=len(names) > 1)

    def _named_before(self, words: str, head: str) -> Speaker | None:
        """The speaker introduced with the same noun: 'the minister' for 'the trade minister', never the other way round."""
        known, modifiers = self.by_head.get(head, (None, frozenset()))
        return known if words.lower().startswith("the ") and _modifiers(words) <= modifiers else None

    def _body(self, sentence: int, start: int, words: str, head: str, *, several: bool) -> Speaker | None:
        """A body or an unnamed person by the fullest words that the text gives; None where 'his' or 'its' stays open."""
        pronoun = (
            "they"
            if head.endswith("s") or several or head in {"percent", "cent", "people", "police"}
            else "it"
            if not is_role_noun(head)
            else ""
        )
        if owned := _OWNER.match(words):
            owner = self._owner(sentence, owned.group(1).lower())
            return Speaker(f"{owner}’s {words[owned.end() :]}", None, False, pronoun) if owner else None
        whole = full_form(self.document, head, sentence) if words.lower() == f"the {head}" else ""
        return Speaker(_shown(whole or words), None, False, pronoun, _article(words))

    def _owner(self, sentence: int, word: str) -> str | None:
        """Whose spokesman, government or party speaks."""
        if word in {"its", "their"}:
            subject = subject_ahead(self.document, sentence, plural=word == "their")
            return _shown(subject) if subject else None
        found = person_ahead(self.document, sentence, word) or referent(self.document, sentence, word)
        return found.name if found else None

    def _holder(self, words: str, head: str) -> Speaker | None:
        """'The president': the only person in the article with that office."""
        if not words.lower().startswith("the ") or head not in _OFFICES:
            return None
        fitting = _holders(self.document).get(head, ())
        told = set(fitting[0].role.lower().split()) if len(fitting) == 1 else set()
        if any(w.lower() not in told and w not in word_list("nationalities") for w in words.split()[1:]):
            return None  # "the trade minister" is not the only minister named, who has another office
        return Speaker(fitting[0].name, fitting[0].role, True, fitting[0].pronoun) if len(fitting) == 1 else None

    def _introduced_later(self, words: str, head: str) -> Speaker | None:
        """'A spokesman said' in the lead, named two sentences on: the only person of that role, if it is a spokesman's."""
        if not head.startswith("spokes"):
            return None
        fitting = [p for p in _holders(self.document).get(head, ()) if p.role.lower().split()[-1] == head]
        return Speaker(fitting[0].name, fitting[0].role, True, fitting[0].pronoun) if len(fitting) == 1 else None

    def _for_body(self, sentence: int, words: str) -> Speaker | None:
        """'A spokeswoman said' behind a sentence on one body: 'Harbour Board’s spokeswoman'."""
        body = body_ahead(self.document, sentence) if _SPOKESMAN.fullmatch(words) else None
        return Speaker(f"{_shown(body)}’s {words.split()[-1]}", None, False, "") if body else None


@lru_cache(maxsize=4)
def _holders(document: Document) -> dict[str, tuple[Person, ...]]:
    """Head of a role → the people who have it."""
    found: dict[str, list[Person]] = {}
    for person in register(document).people:
        if person.role:
            found.setdefault(_head(person.role), []).append(person)
    return {head: tuple(people) for head, people in found.items()}


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
    return owns or bool(re.search(r"\b(?:for|to|of|with|from|by)\s(?:[A-Z][a-z]{1,3}\.?\s)?$", words[: max(0, named.role_start - start)]))


def _modifiers(words: str) -> frozenset[str]:
    """The words of a phrase that narrow down its head: 'former', 'trade' of 'the former trade minister'."""
    return frozenset(words.lower().split()) - {"the", "a", "an", _head(words)}


def _article(words: str) -> str:
    return "the " if words.lower().startswith("the ") else ""


def _shown(words: str) -> str:
    bare = _ARTICLES.sub("", " ".join(words.split()))
    return bare[:1].upper() + bare[1:]
