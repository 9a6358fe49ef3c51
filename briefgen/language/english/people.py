"""The people of a document: one entry each, however they are spelt later, and where each is named."""

from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.english.lexicon import word_list
from briefgen.language.english.name_spans import NameSpan, is_given_name, name_spans, titles
from briefgen.language.english.spelling import is_variant, variant_keys
from briefgen.model.document import Document, Span


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the fullest name the text gives, the role it gives, and "he", "she" or "" where it does not tell."""

    name: str
    role: str
    pronoun: str

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the document's text where a person is named; `sentence` counts in Document.sentences, `start` is the name's.

    `role_start` is where a title before the name begins, `span` the whole sentence.
    """

    person: Person
    sentence: int
    start: int
    end: int
    role_start: int
    span: Span

    @property
    def name(self) -> str:
        """The person's full name."""
        return self.person.name


@lru_cache(maxsize=16)
def people(document: Document) -> tuple[tuple[Person, ...], tuple[tuple[Mention, ...], ...]]:
    """The people of a document's body in order of appearance, and where each sentence names them."""
    raw = [(i, n) for i, s in enumerate(document.sentences) if s.is_body for n in name_spans(document.slice(s.span))]
    raw = _without_firms(document, raw)
    found = _people([n for _, n in raw if not n.is_weak])
    known, latest = _Index(), dict[str, int]()  # the sentence each person was named in last
    for number, one in enumerate(found):
        known.add(one.name, number)
    named: list[list[Mention]] = [[] for _ in document.sentences]
    for i, name in raw:
        person = _person_meant(name, i, [found[n] for n in known.near(name.name)], latest)
        if person:
            latest[person.name] = i
            span = document.sentences[i].span
            named[i].append(Mention(person, i, span.start + name.start, span.start + name.end, span.start + name.role_start, span))
    return found, tuple(map(tuple, named))


def _without_firms(document: Document, raw: list[tuple[int, NameSpan]]) -> list[tuple[int, NameSpan]]:
    """The names less those that the text once introduces as a firm's ('ferry group Kattegat Linjer', later 'Kattegat')."""
    firms = set[str]()
    for number, name in raw:
        before = document.slice(document.sentences[number].span)[: name.role_start].split()
        if before and before[-1] in word_list("firm_nouns") and not name.role and not is_given_name(name.name.split()[0]):
            firms |= {name.name, name.name.split()[0]}
    # A surname that somebody bears in full stays his.
    firms -= {name.name.split()[-1] for _, name in raw if name.name not in firms and (name.role or " " in name.name)} if firms else set()
    return [(number, name) for number, name in raw if name.name not in firms] if firms else raw


class _Index:
    """Numbers under the first and last words of names; a name can only be one of those that its last word leads to."""

    def __init__(self) -> None:
        self._under: dict[str, list[int]] = {}

    def add(self, name: str, number: int) -> None:
        words = name.split()
        for key in variant_keys(words[0]) | variant_keys(words[-1]):
            self._under.setdefault(key, []).append(number)

    def near(self, name: str) -> list[int]:
        """The numbers of the names that this one may be, in the order in which they were added."""
        return sorted({n for key in variant_keys(name.split()[-1]) for n in self._under.get(key, ())})


def _people(names: list[NameSpan]) -> tuple[Person, ...]:
    """Join the names that can be one person's: equal surnames, variant spellings, a title with a surname alone."""
    groups: list[list[tuple[int, NameSpan]]] = []
    homes = _Index()
    for order, name in sorted(enumerate(names), key=lambda pair: len(pair[1].name.split()) < 2):
        home = next((n for n in homes.near(name.name) if _is_same_person(groups[n][0][1].name, name.name)), None)
        if home is None:
            homes.add(name.name, len(groups))
            groups.append([(order, name)])
        else:
            groups[home].append((order, name))
    return tuple(_person([n for _, n in sorted(g, key=lambda pair: pair[0])]) for g in sorted(groups, key=lambda g: min(o for o, _ in g)))


def _person(group: list[NameSpan]) -> Person:
    fullest = max(group, key=lambda n: len(n.name.split()) > 1)
    roles = [n.role for n in group if n.role]
    full = [r for r in roles if r.lower().rstrip(".") not in titles("short")]
    pronoun = next((n.pronoun for n in group if n.pronoun), "")
    first = (full or roles or [""])[0]
    told_whole = next(
        (r for r in full if r.startswith(f"{first} of ")), first
    )  # "President Ruiz" first, "President Ana Ruiz of Peru" later
    return Person(fullest.name, told_whole, pronoun)


def _is_same_person(known: str, other: str) -> bool:
    mine, theirs = known.split(), other.split()
    if not is_variant(mine[-1], theirs[-1]):
        return len(theirs) == 1 and len(mine) == 2 and _leads_with_surname(mine) and mine[0] == theirs[0]
    if len(mine) == 1 or len(theirs) == 1:
        return True
    first, second = mine[0].rstrip("."), theirs[0].rstrip(".")
    return is_variant(first, second) or first.startswith(second) or second.startswith(first)


def _leads_with_surname(words: list[str]) -> bool:
    """Whether a name may be written surname first, as in China, Korea or Vietnam: its first word is no given name we know."""
    return not is_given_name(words[0])


def _person_meant(name: NameSpan, sentence: int, near: list[Person], latest: dict[str, int]) -> Person | None:
    """The person a name stands for: among several of one surname the one whose given name fits, else the one named just before."""
    words = name.name.split()
    if name.is_weak and len(words) > 3:
        return None
    fitting = [p for p in near if _is_same_person(p.name, name.name)]
    if name.is_weak and len(words) > 1 and not any(p.name == name.name for p in fitting):
        return None
    chosen = max(fitting, key=lambda p: latest.get(p.name, -1), default=None)
    is_doubtful = len(fitting) > 1 and len(words) == 1 and chosen is not None and sentence - latest.get(chosen.name, -9) > 3
    return None if is_doubtful else chosen
