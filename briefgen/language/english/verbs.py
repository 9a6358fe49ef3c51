"""Verbs: their base forms, and which of them only help others."""

import re
from functools import cache, lru_cache

from briefgen.language.english.lexicon import lines, word_classes

MODALS: frozenset[str] = frozenset("can ca could may might must shall sha should will wo would 'll 'd".split())
AUXILIARIES: frozenset[str] = MODALS | frozenset(
    "be am is are was were been being 'm 're 's have has had having 've do does did ai".split()
)

_SHORT = {
    "am": "be", "is": "be", "are": "be", "'m": "be", "'re": "be", "'s": "be", "ai": "be", "has": "have", "'ve": "have", "does": "do",
    "ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "gon": "go", "wan": "want",
}  # fmt: skip
_IE = {"dying": "die", "lying": "lie", "tying": "tie", "vying": "vie", "belying": "belie", "underlying": "underlie", "untying": "untie"}
# A stem of one syllable that ends in one vowel and one consonant would have doubled it, had it no e: "hoping" is of "hope".
_SHORT_STEM = re.compile(r"(?:qu|[^aeiouy])*[aeiouy][^aeiouywxh]")
_PREFIXED = re.compile(r"((?:re|un|over|out|under|mis|fore|pre|inter|cross)-?)(.{2,})")
_WITH_E = re.compile(
    r"(?:[vuc]|[^z]z|(?:[aeu]n|[lr]|[aeiouy]|d)g|[nprlwaeiouy]s|[bpdtgfkcz]l|[^eo]at|[^ao]ut|[^aoe]id|[^eo]ad|[^o]od|[^oa]ud|[^e]ed"
    r"|[^eo]ar|[^ao]ir|[^o]ur|yr|[^aeou]in|[^aeiou]um|[^eo]ak|[^eo]ik|[^o]ok|uk|rib|[ct]r)$"
)


@cache
def _irregular() -> tuple[dict[str, str], frozenset[str]]:
    """Past forms → base of the irregular verbs, and all their bases."""
    bases: dict[str, str] = {}
    rows = [line.split() for line in lines("irregular_verbs")]
    for base, *forms in rows:
        for form in "/".join(forms).split("/"):
            bases.setdefault(form, base)
    return bases, frozenset(row[0] for row in rows)


@cache
def past_tenses() -> frozenset[str]:
    """Irregular past tenses that are neither a participle nor a base form ("drew", "went")."""
    rows = [line.split() for line in lines("irregular_verbs")]
    done = {form for row in rows for form in row[-1].split("/")} | {row[0] for row in rows}
    return frozenset(form for row in rows if len(row) > 2 for form in row[1].split("/")) - done


def _base_of_stem(stem: str) -> str:
    """The base form whose -ed or -ing form leaves this stem: "stopp" is of stop, "hop" of hope, "visit" of visit."""
    spellings, bases = word_classes("verb_spellings"), _irregular()[1]
    if stem in spellings["bare"] or stem in spellings["double"]:
        return stem
    if stem + "e" in bases or stem in spellings["takes_e"]:
        return stem + "e"
    prefixed = _PREFIXED.fullmatch(stem)
    if stem in bases or (prefixed and prefixed[2] in bases | spellings["double"]):
        return stem
    if prefixed and prefixed[2] + "e" in bases:
        return stem + "e"
    if len(stem) > 2 and ((stem[-1] == stem[-2] and stem[-1] not in "aeiousfz") or stem.endswith(("anick", "imick", "affick", "olick"))):
        return stem[:-1]
    if len(stem) < 2 or stem[-1] in "eyio":
        return stem
    return stem + "e" if _SHORT_STEM.fullmatch(stem) or _WITH_E.search(stem) else stem


def _base_of_third_person(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and form not in ("aches", "caches", "shoes"):
        return form[:-2]
    if form.endswith("es") and form[:-2] in word_classes("verb_spellings")["bare"]:
        return form[:-2]
    return form[:-1] if len(form) > 1 and form.endswith("s") and not form.endswith("ss") else form


def _base_of_past(form: str) -> str:
    if form in _irregular()[0]:
        return _irregular()[0][form]
    prefixed = _PREFIXED.fullmatch(form)
    if prefixed and prefixed[2] in _irregular()[0]:
        return prefixed[1] + _irregular()[0][prefixed[2]]
    if form.endswith("ied"):
        return form[:-3] + "y" if len(form) > 4 else form[:-1]
    if form.endswith("eed"):
        return form[:-1]
    return _base_of_stem(form[:-2]) if len(form) > 2 and form.endswith("ed") else form


def _base_of_participle(form: str) -> str:
    if form in _IE:
        return _IE[form]
    stem = form[:-3] if form.endswith("ing") else form.removesuffix("in'")
    return _base_of_stem(stem) if stem != form and re.search("[aeiouy]", stem) else form


@lru_cache(maxsize=1 << 14)
def lemma(form: str, tag: str) -> str:
    """The base form of a verb form with this Penn tag; any other word in lower case.

    Shape: clitics are spelt out where they are certain: n't excepted, "'ll" is will, "'d" is would as MD and have as a verb.
    """
    low = form.lower().replace("’", "'")
    if low == "'d":
        return "would" if tag == "MD" else "have"
    if tag[:1] not in "VM" or tag == "":
        return low
    if low in _SHORT:
        return _SHORT[low]
    if tag in ("VBD", "VBN"):
        return _base_of_past(low)
    if tag == "VBG":
        return _base_of_participle(low)
    return _base_of_third_person(low) if tag == "VBZ" else low


@cache
def _irregular_forms() -> dict[str, tuple[str, str]]:
    """Base form → past tense and past participle."""
    rows = (line.split() for line in lines("irregular_verbs"))
    return {base: (middle[0].split("/")[0] if middle else last.split("/")[0], last.split("/")[0]) for base, *middle, last in rows}


def past(base: str) -> str:
    """The past tense of a base form, in lower case."""
    low = base.lower()
    return _irregular_forms()[low][0] if low in _irregular_forms() else _regular_past(low)


def participle(base: str) -> str:
    """The past participle of a base form, in lower case."""
    low = base.lower()
    return _irregular_forms()[low][1] if low in _irregular_forms() else _regular_past(low)


def _regular_past(low: str) -> str:
    if low.endswith("e"):
        return low + "d"
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return low[:-1] + "ied"
    is_doubled = re.fullmatch("[^aeiou]*[aeiou][bdglmnprt]", low) is not None or low in word_classes("verb_spellings")["doubles"]
    return low + (low[-1] if is_doubled else "") + "ed"
