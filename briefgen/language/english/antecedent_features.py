"""What speaks for and against a noun phrase as that which a pronoun means."""

from dataclasses import dataclass, field

from briefgen.language.english.mentions import PRONOUNS, Mention
from briefgen.language.english.name_features import Tokens

_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(slots=True, eq=False)
class Chain:
    """What has been said of one person or thing so far: its mentions, where the last one stands, the pronouns that meant it."""

    mentions: list[Mention] = field(default_factory=list)
    sentence: int = 0
    at: int = 0
    place: str = ""
    pronoun: str = ""  # he, she, it or they, where one has meant it
    is_last_pronoun: bool = False
    count: int = 0
    sex: str = ""
    total: int = 0  # of the whole document, for names
    is_most: bool = False  # the person named most often
    _name: Mention | None = None  # the last one that is a name

    def add(self, mention: Mention) -> None:
        """Note that a noun phrase names this."""
        self.mentions.append(mention)
        self._name = mention if mention.is_name else self._name
        self.sex = self.sex or mention.sex
        self._move(mention.sentence, mention.stop - 1, mention.place, is_pronoun=False)

    def mean(self, pronoun: "Pronoun") -> None:
        """Note that a pronoun means this."""
        self.pronoun = pronoun.word
        self._move(pronoun.sentence, pronoun.at, pronoun.form, is_pronoun=True)

    def _move(self, sentence: int, at: int, place: str, *, is_pronoun: bool) -> None:
        self.sentence, self.at, self.place, self.is_last_pronoun = sentence, at, place, is_pronoun
        self.count += 1

    @property
    def told(self) -> Mention:
        """The last name, or the last noun phrase where it has none."""
        return self._name or self.mentions[-1]

    @property
    def last(self) -> Mention:
        """The last noun phrase that named it."""
        return self.mentions[-1]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun's place, the word that it is a form of, and its form: subject, object, owner or self."""

    sentence: int
    at: int
    word: str
    form: str


def pronoun_at(number: int, tokens: Tokens, at: int) -> Pronoun:
    """The pronoun of one token."""
    token = tokens[at]
    word, form = PRONOUNS[token.lower]
    if token.lower == "her" and token.tag == "PRP$":
        form = "owner"
    if token.lower == "it" and not _opens_clause(tokens, at):
        form = "object"
    return Pronoun(number, at, word, form)


def _opens_clause(tokens: Tokens, at: int) -> bool:
    after = at + 1
    while after < len(tokens) and tokens[after].tag == "RB":
        after += 1
    return after < len(tokens) and tokens[after].tag in _FINITE


def may_mean(pronoun: Pronoun, chain: Chain) -> bool:
    """Whether number, kind and sex allow it; what the text leaves open stays allowed."""
    mention = chain.last
    if pronoun.word == "they":
        return chain.pronoun in ("", "they") and (mention.is_many or mention.kind not in ("person", "place") or chain.pronoun == "they")
    if mention.is_many or (chain.pronoun and chain.pronoun != pronoun.word):
        return False
    if pronoun.word == "it":
        return mention.kind not in ("person", "human") or (mention.kind == "human" and not mention.sex)
    return chain.sex in ("", pronoun.word) and mention.kind in ("person", "human")


def _bin(count: int) -> str:
    return str(count) if count < 4 else "4" if count < 8 else "8"


def candidate_features(pronoun: Pronoun, chain: Chain, rank: int, rivals: int, tokens: Tokens, quoted: tuple[bool, bool]) -> list[str]:
    """Features of one candidate; `rank` counts fitting candidates nearer to the pronoun, `rivals` all that fit."""
    mention, word, form = chain.last, pronoun.word, pronoun.form
    away = pronoun.sentence - chain.sentence
    group = "p" if word in ("he", "she") else word
    place, is_last, is_most = chain.place, chain.is_last_pronoun, chain.is_most
    far, near = min(away, 3), min(away, 2)
    third, second = min(rank, 3), min(rank, 2)
    shared = f"away {min(away, 4)}", f"rank {min(rank, 5)}", f"rivals {min(rivals, 6)}", f"rank {third} rivals {min(rivals, 4)}"
    own = [
        *(f"{group} {name}" for name in shared),
        f"{group} place {place}", f"{group} kind {mention.kind}", f"{group} many {mention.is_many}", f"{group} count {_bin(chain.count)}",
        f"{group} pronoun {is_last} {chain.pronoun}", f"{group} sex {chain.sex == word}", f"{group} opening {mention.opening}",
        f"{group} form {form} {place} {near}", f"{group} size {min(mention.stop - mention.first, 4)}",
        f"{group} away {far} rank {third}", f"{group} away {far} pronoun {is_last}",
        f"{group} name {mention.is_name} away {far}", f"{group} place {place} rank {second} away {near}",
        f"{group} total {_bin(chain.total)}", f"{group} most {is_most}", f"{group} most {is_most} {far} {second}",
        f"{group} quoted {quoted[0]} {quoted[1]}", f"{group} kind {mention.kind} form {form}",
        f"{group} list {mention.opening == 'and'} {near}",
    ]  # fmt: skip
    if away == 0:
        between = tokens[chain.at + 1 : pronoun.at]
        verbs = min(sum([token.tag in _FINITE for token in between]), 3)
        own += [
            f"{group} gap {min(pronoun.at - chain.at, 8)}", f"{group} verbs {verbs} {form} {place}", f"{group} verbs {verbs} {form}",
            f"{group} marks {any(token.text in ',;:—–' for token in between)} {any(token.tag == 'CC' for token in between)}",
        ]  # fmt: skip
    if not mention.is_name:
        head = mention.key.rpartition(" ")[2]
        own += [f"{group} head {head}", f"{group} ending {head[-3:]}"]
    return [*own, *shared]


def nobody_features(pronoun: Pronoun, tokens: Tokens, rivals: int) -> list[str]:
    """Features of the choice that the pronoun means nothing that was named, as in 'it is unclear whether'."""
    at, word = pronoun.at, pronoun.word
    after = [token.lower for token in tokens[at + 1 : at + 4]] + ["$"] * 3
    tags = [token.tag for token in tokens[at + 1 : at + 5]] + ["$"] * 4
    window = {token.lower for token in tokens[at + 1 : at + 9]}
    basics = [
        "nobody", f"nobody form {pronoun.form}", f"nobody rivals {min(rivals, 4)}", "nobody next " + after[0],
        "nobody before " + (tokens[at - 1].lower if at else "^"), f"nobody tags {tags[0]} {tags[1]}",
        f"nobody tags {tags[0]} {tags[1]} {tags[2]}",
        f"nobody nexts {after[0]} {after[1]}", f"nobody sentence {min(pronoun.sentence, 2)}",
    ]  # fmt: skip
    if word == "it":
        basics += [f"nobody opener {mark}" for mark in ("that", "to", "whether", "how", "if", "when", "who", "what") if mark in window]
        be = after[0] in ("is", "was", "'s", "will", "would", "has", "had")
        adjective = any(tag.startswith("JJ") for tag in tags)
        basics += [f"nobody be {be} {adjective} {bool(window & {'that', 'to', 'whether', 'how', 'if', 'when'})}"]
    return [f"{word} {name}" for name in basics]
