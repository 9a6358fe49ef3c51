"""What looks like a date and is none: May the modal, March the verb, a name such as April Ruiz, a count such as 2000 people."""

import re

from briefgen.language.english.date_forms import DateForm

_OPENS_MONTH = re.compile(
    r"(?:\b(?:in|last|next|this|early|late|mid|since|by|until|till|of|during|from|before|after|through|between|to|and|or|for|coming|past|every"
    r"|on|a|an|the|its|their|his|her|possible|planned|scheduled|earlier|later|begin\w*|start\w*)\s|\bmid-|’s\s|'s\s)$",
    re.IGNORECASE,
)
_NAMED_DAYS = re.compile(r"\b(?:Black|Good|Super|Bloody|Ash|Fat|Cyber|Palm|Easter|Holy|Maundy|Shrove|Whit|Giving|Man|Girl|News) $")
_AFTER_NAMED_DAY = re.compile(r"s\b| (?:Times|Telegraph|Mirror|Express|Mail|Herald|Night\b|Post|Star|Independent|People|Sun\b|Tribune)")
_UNIT_AFTER_YEAR = re.compile(
    r"[ -]?(?:%|per ?cent|km\b|kg\b|metres|meters|miles|feet|hours|GMT|UTC|BST|EST|[ap]\.?m\b|people|troops|soldiers|jobs|workers|homes"
    r"|euros|dollars|pounds|million|billion|tonnes|tons|votes|students|children|families|acres|hectares|times|megawatts|MW\b|kWh|names"
    r"|pages|words|points|BCE?\b)|[.,]\d|s\b|th\b|['’]?s\b"
)
_NUMBERED = re.compile(r"\b(?:Rule|Rules|Section|Article|Chapter|Resolution|Form|Flight|Route|Room|Case|Bill|Model|Windows|Office) $")
_TIME_WORD_BEFORE = re.compile(r"\b(?:In|Since|By|Until|Last|Next|This|On|Early|Late|The|During|From) $")
# "for the first time in ten years", "the worst drought in a decade": how long ago it last was so
_SINCE_WHEN = re.compile(r"\b(?:first|last|only|once|twice|times?|most|least|worst|best|[a-z]{3,}est)\b[^,.;]{0,30}$")
_MONTHS_THAT_ARE_WORDS = frozenset({"may", "march", "mar", "jan", "jun", "june", "april", "august", "apr", "dec", "sep"})


def is_date(form: DateForm, found: re.Match[str]) -> bool:
    """Whether a match of a form stands where a date would stand."""
    if form.name == "month":
        return _is_month(found)
    if form.name in {"weekday", "weekday_of"}:
        before, after = found.string[: found.start("wd")], found.string[found.end("wd") :]
        return not _NAMED_DAYS.search(before) and not _AFTER_NAMED_DAY.match(after)
    if form.name in {"spelt_decade", "short_decade"}:
        return re.search(r"\b(?:temperatures?|degrees|highs|lows|mercury)\b", found.string, re.IGNORECASE) is None
    if form.name in {"year", "post_year", "years", "from_to"}:
        return _is_year(found)
    if form.name in {"day_month", "month_day", "month_day_year", "day_month_year"}:
        return found["m"].lower() != "may" or found["m"][0] == "M"
    if form.name == "day_word":
        is_title = (
            found["word"][0].isupper() and found.start("word") > 0 and not re.search(r"[“\"‘.:(] ?$", found.string[: found.start("word")])
        )
        return not is_title and not re.match(r" (?:show|programme|program)\b", found.string[found.end("word") :])
    if form.name == "period":
        return _is_period(found)
    if form.name == "within" and not found["side"]:
        return not _SINCE_WHEN.search(found.string[: found.start()])
    return True


_MARCHERS = re.compile(r"(?i:\bthe|\bannual|women[’']s) March (?:for|on|of|against) (?:the )?[A-Z]")


def _is_month(found: re.Match[str]) -> bool:
    """A bare month is one after a word of time or a determiner, or before a common noun; a name before a name is a person's."""
    text, start, end = found.string, found.start("m"), found.end("m")
    before, after = text[:start], text[end:]
    if re.match(r"['’ -]?\d|-\w", after) or _MARCHERS.match(text, max(0, text.rfind(" ", 0, max(0, start - 1)) + 1)):
        return False
    is_opened = bool(_OPENS_MONTH.search(before))
    follows_name = bool(re.search(r"[A-Z][\w.]+ $", before)) and not _TIME_WORD_BEFORE.search(before)
    precedes_name = bool(re.match(r" [A-Z][a-z]", after)) and not re.match(r" [A-Z][a-z]+(?:day|['’]s)\b", after)
    if follows_name or (precedes_name and not is_opened):
        return False
    if text[start:end].lower().rstrip(".") in _MONTHS_THAT_ARE_WORDS:
        return is_opened and not re.match(r" (?:[A-Z][a-z]+ (?:said|says)|and [A-Z])", after)
    return is_opened or bool(re.match(r" [a-z]", after)) or bool(re.match(r"['’]s\b|[.,;:)]|$", after))


def _is_year(found: re.Match[str]) -> bool:
    text, start, end = found.string, found.start("y"), found.end("y2" if "y2" in found.re.groupindex else "y")
    before, after = text[:start], text[end:]
    if _NUMBERED.search(before) or re.match(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", after):
        return False  # "at 2053 Wednesday": a time of day
    if re.search(r"[$€£¥#@/\d.,-]$|\bNo\.? $|(?:about|around|nearly|some|than|least|almost|over|up to|approximately) $", before):
        return bool(re.search(r"(?:post|pre|mid|\d)-$", before)) and not _UNIT_AFTER_YEAR.match(after)
    if _UNIT_AFTER_YEAR.match(after) or re.match(r"[/-]\d{3}|/\d\d/", after) or re.match(r" [A-Z]\w+ (?:Street|Avenue|Road)", after):
        return False
    return 1500 <= int(found["y"]) <= 2150


def _is_period(found: re.Match[str]) -> bool:
    """Tell 'this year', which points at a time, from 'the past year' and 'the last decade', which measure one."""
    return not re.search(r"\bthe (?:past|coming) \w+$|\bthe last (?:decade|century|quarter)$", found.string[: found.end()])
