"""What a page carries besides its article: navigation, sign-ups, notices of rights, contributor lines."""

import re
from functools import cache

_LONGEST = 420  # characters; a longer block has prose in it

# Lines that are furniture as a whole. Wildcards leave out the full stop: with one, the line is a sentence.
_WHOLE = (
    r"advertisements?(?: continue reading.*)?|sponsored(?: content)?|(?:story|article) continue[sd]\b[^.]{0,40}",
    r"continue reading\b[^.]{0,40}|(?:leave|add|post|write) a (?:comment|reply)",
    r"(?:view |see |show |read )?(?:all )?\d* ?comments?(?: \(\d+\))?|comments are closed|join the (?:conversation|discussion)",
    r"share(?: (?:this|on|via|with)\b[^.]{0,40})?|tweet(?: this)?|pin it|e-?mail(?: this)?(?: article)?",
    r"print(?: this)?(?: (?:article|page|story|version))?|save|copy link",
    r"(?:facebook|twitter|whatsapp|linkedin|youtube|instagram|reddit|telegram|photos?|videos?|audio|gallery|image|slideshow|"
    r"media|close|menu|search|home|loading)",
    r"subscribe|log ?in|sign in|sign up|register|skip to [^.]{1,30}|back to top|toggle [^.]{1,30}|play|next|previous|prev",
    r"listen|newsletter|slideshow \(\d+ images\)|(?:read|see|learn|find out|show|hear|watch) more(?: [^.]{0,30})?",
    r"more (?:from|on|stories) [^.]{0,60}|most (?:read|viewed)[^.]{0,30}|trending(?: now)?|you (?:may|might) also [^.]{0,30}",
    r"recommended(?: (?:for you|stories|reading))?",
    r"related(?: (?:articles?|stor(?:y|ies)|topics?|content|coverage|links?|posts?|news|reading))?|top stories|latest news",
    r"editor[’']?s[’']? picks?|in other news|what to read next|up next|\d+ (?:second|minute|hour|day|week|month|year)s? ago",
    r"\d+[- ]min(?:ute)?s?[- ]read|this article is more than [^.]{1,20} old|analysis/opinion|opinion|analysis",
    r"breaking(?: news)?|exclusive|page \d+(?: of \d+)?|\d+ of \d+",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|reading time)\s?:.*",
    r"(?:(?:our standards|terms of (?:use|service)|(?:privacy|cookie) (?:policy|settings|notice)|licensing rights|"
    r"contact us|about us|corrections? and clarifications)\W*)+",
)
# Openings that only furniture has. (?-i:…) keeps names and headlines apart from ordinary words.
_OPENINGS = (
    r"(?:read (?:more|also|next|this)|see also|also (?:see|read|on [\w .]{2,20})|more(?: (?:from|on|in) [\w ]{2,30})?|"
    r"related|further reading|(?:full|more|related) coverage|watch|listen|photos|video|hear more|our standards)\s?:",
    r"(?:read|see|watch|listen to|click|tap) (?:more\b|the full|or share this|our\b|also\b)|click here\b",
    r"read the (?:original|full) (?:article|story)|\( ?(?:photos?|watch|video|related|also|read|more|see)[\w ]{0,12}:",
    r"sign up (?:for|to|here|now|today|with)\b|subscribe (?:to|now|here|today|for)\b",
    r"(?:get|receive|want) .{0,80}(?:in|to) your (?:inbox|e-?mail)",
    r"(?:follow|like|join|find|connect with) us (?:on|at|for|in)\b",
    r"follow .{0,60}(?:\bon (?:twitter|x|facebook|instagram|threads|linkedin|bluesky|telegram)\b|@\w)",
    r"copyright (?:©|\(c\)|\d{4}|by\b)|©|\(c\) ?\d{4}",
    r"(?:we|this (?:web)?site|our (?:web)?site) (?:and our partners )?uses? cookies|accept (?:all )?cookies",
    r"by (?:signing up|subscribing|submitting your|continuing to (?:use|browse)|using (?:this|our) (?:web)?site)\b",
    r"(?:additional )?(?:reporting|writing|editing|graphics?|photography|translation|compiled|written|edited|"
    r"produced)(?: and \w+)? by:? (?:(?-i:[A-ZÀ-Þ][\w.'’-]*)|(?:and|in|at|of|by|for|with|from|the|editing|writing|reporting|"
    r"additional|contributions|graphics|photography|video)\b|[;,&.()\s])+$",
    r"with (?:files|reporting|additional reporting|agency reports|inputs) (?:from|by)\b.{0,80}$",
    r"contribut(?:ing|ors?|ed by)\s?:|(?:download|get|install) (?:our|the) .{0,40}\bapp\b",
    r"(?:donate|become a (?:member|subscriber|supporter)|make a (?:gift|donation))\b",
    r"support (?:our|independent|quality|local) .{0,20}journalism|interested in .{2,60}\? add\b|add .{2,60} as an interest",
    r"[(\[]?(?:editor|publisher)[’']?s[’']? note\b|note to (?:readers|editors)\b",
    r"(?:correction|clarification)s?(?: \([^)]*\))?\s?[:—–-] ",
    r"(?:last )?(?:updated|published|posted|modified|created|first published)\b(?: (?:on|at))?:? ?(?:(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|[\d(]|(?-i:[A-Z][a-z]{2,8}\.? \d)).{0,60}$",
    r"for (?:more|further) (?:news|stories|information|coverage|details)\b.{0,80}(?:visit|see|click|go to|follow|contact|call)\b",
    r"(?:have|got) (?:a|any) (?:story|tips?|news|question|comment)s?\b.{0,80}(?:@|contact|e-?mail|let us know|\?)",
    r"(?:e-?mail|contact|write to|reach) (?:us|the (?:author|writer|reporter|editor)|(?-i:[A-Z]\w+(?: [A-Z]\w+)?)) (?:at|on)\b",
    r"(?:media|press) contacts?\s?:",
    r"this (?:transcript|article|story|post|column|piece|report) (?:has been |was |is |contains )?(?:automatically|"
    r"first published|originally|syndicated|republished|updated|corrected|adapted from|based in part|material from)",
    r"this (?:article|story|post|column|piece) (?:is part of|appears in|appeared in)\b",
    r"\(?this (?:post|story|article) was (?:last )?updated\b|just watched .{0,200}must watch\b|play video\b",
    r"support [A-Z]\w+[’']s .{0,20}journalism",
)
# Phrases that make a whole short block furniture wherever they stand.
_PHRASES = (
    r"all rights reserved|may not be (?:published|reproduced|republished|redistributed)",
    r"for (?:reprint|republication) (?:permission|rights)",
    r"contribute[ds]? (?:reporting )?(?:to|from) this (?:report|article|story|post|piece|column)",
    r"(?:delivered|straight|sent) (?:directly )?to your (?:inbox|e-?mail)|\bin your inbox\b",
    r"you (?:agree|consent) to (?:our|receive)|daily (?:\w+ )?newsletters?\b.{0,30}$|click here (?:for|to)\b",
    r"story continues below|\bread more$|javascript (?:is|must)\b|enable javascript|browser does not support",
    r"unsupported on your device|(?:views|opinions) expressed (?:in this|here)\b",
)
_CONTRIBUTED = r"(?-i:(?:[A-ZÀ-Þ][\w.'’-]+,? (?:and )?){2,12}contributed(?: reporting)?(?: from [\w ,.]+)?\.?$)"
# Possessive throughout: a long line of dots or underscores must not be tried in every possible way.
_NOT_WORDS = r"(?:(?:https?://|www\.)\S++|[\w.+-]{1,64}+@[\w-]++\.[\w.]++|[@#]\w++|pic\.twitter\.com/\w++|[\W_])++"


@cache
def _pattern() -> re.Pattern[str]:
    starts = (*_OPENINGS, _CONTRIBUTED, rf"(?:{'|'.join(_WHOLE)})[\s!:>»…]*$")
    return re.compile("|".join(starts), re.IGNORECASE)


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile("|".join(_PHRASES), re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a block belongs to the page and not to the article."""
    if re.fullmatch(_NOT_WORDS, text):
        return True
    if len(text) > _LONGEST:
        return False
    return bool(_pattern().match(text.lstrip("-–—*•⦁▪►>»|+ ")) or _phrases().search(text))


def announces_links(text: str) -> bool:
    """Whether a line of furniture is the head of a list of links, such as "Related articles"."""
    heads = r"related|recommended|trending|top stories|latest|up next|further reading|most (?:read|viewed)|you (?:may|might)|what to read"
    more = r"(?:read|see) (?:more|also|next)|also (?:see|read)|(?:more|full) (?:from|on|stories|coverage)"
    return len(text) <= 60 and bool(re.match(rf"(?:{heads}|{more})\b[\w ]*:?$", text, re.IGNORECASE))
