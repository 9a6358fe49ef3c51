"""What the furniture of a page says: share, subscribe, read more."""

import re
from functools import cache

HEADS_OF_LINKS = (
    r"(?:related|recommended|trending|top stories|latest|up next|further reading|most (?:read|viewed)|you (?:may|might)|what to read"
    r"|(?:read|see) (?:more|also|next)|also (?:see|read)|(?:more|full) (?:from|on|stories|coverage))\b[\w ]*:?$"
)
# Each row: the words it may open with, and its pattern; a pattern is compiled when a line opens with one of them ("0" is any digit).
# Lines that are furniture as a whole. Wildcards leave out the full stop: with one, the line is a sentence.
WHOLE = (
    ("advertisement advertisements", r"advertisements?(?: continue reading.*)?"),
    ("sponsored", r"sponsored(?: content)?"),
    ("article story", r"(?:story|article) continue[sd]\b[^.]{0,40}"),
    ("continue", r"continue reading\b[^.]{0,40}"),
    ("add leave post write", r"(?:leave|add|post|write) a (?:comment|reply)"),
    ("0 all comment comments read see show view", r"(?:view |see |show |read )?(?:all )?\d* ?comments?(?: \(\d+\))?"),
    ("comments", r"comments are closed"),
    ("join", r"join the (?:conversation|discussion)"),
    ("share", r"share(?: (?:this|on|via|with)\b[^.]{0,40})?"),
    ("tweet", r"tweet(?: this)?"),
    ("pin", r"pin it"),
    ("e email", r"e-?mail(?: this)?(?: article)?"),
    ("print", r"print(?: this)?(?: (?:article|page|story|version))?"),
    ("save", r"save"),
    ("copy", r"copy link"),
    (
        "audio close facebook gallery home image instagram linkedin loading media menu photo photos reddit "
        "search slideshow telegram twitter video videos whatsapp youtube",
        r"(?:facebook|twitter|whatsapp|linkedin|youtube|instagram|reddit|telegram|photos?|videos?|audio|gallery|image|"
        r"slideshow|media|close|menu|search|home|loading)",
    ),
    ("subscribe", r"subscribe"),
    ("log login", r"log ?in"),
    ("sign", r"sign in|sign up"),
    ("register", r"register"),
    ("skip", r"skip to [^.]{1,30}"),
    ("back", r"back to top"),
    ("toggle", r"toggle [^.]{1,30}"),
    ("play", r"play"),
    ("next", r"next"),
    ("previous", r"previous"),
    ("prev", r"prev"),
    ("listen", r"listen"),
    ("newsletter", r"newsletter"),
    ("slideshow", r"slideshow \(\d+ images\)"),
    ("find hear learn read see show watch", r"(?:read|see|learn|find out|show|hear|watch) more(?: [^.]{0,30})?"),
    ("more", r"more (?:from|on|stories) [^.]{0,60}"),
    ("most", r"most (?:read|viewed)[^.]{0,30}"),
    ("trending", r"trending(?: now)?"),
    ("you", r"you (?:may|might) also [^.]{0,30}"),
    ("recommended", r"recommended(?: (?:for you|stories|reading))?"),
    ("related", r"related(?: (?:articles?|stor(?:y|ies)|topics?|content|coverage|links?|posts?|news|reading))?"),
    ("top", r"top stories"),
    ("latest", r"latest news"),
    ("editor editors", r"editor[’']?s[’']? picks?"),
    ("in", r"in other news"),
    ("what", r"what to read next"),
    ("up", r"up next"),
    ("0", r"\d+ (?:second|minute|hour|day|week|month|year)s? ago|\d+[- ]min(?:ute)?s?[- ]read|\d+ of \d+"),
    ("this", r"this article is more than [^.]{1,20} old"),
    ("analysis", r"analysis/opinion|analysis"),
    ("opinion", r"opinion"),
    ("breaking", r"breaking(?: news)?"),
    ("exclusive", r"exclusive"),
    ("page", r"page \d+(?: of \d+)?"),
    (
        "categories category filed keywords reading tag tags topic topics",
        r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|reading time)\s?:.*",
    ),
    (
        "about contact cookie correction corrections licensing our privacy terms",
        r"(?:(?:our standards|terms of (?:use|service)|(?:privacy|cookie) (?:policy|settings|notice)|licensing rights|"
        r"contact us|about us|corrections? and clarifications)\W*)+",
    ),
)
# Openings that only furniture has. (?-i:…) keeps names and headlines apart from ordinary words.
OPENINGS = (
    (
        "also full further hear listen more our photos read related see video watch",
        r"(?:read (?:more|also|next|this)|see also|also (?:see|read|on [\w .]{2,20})|more(?: (?:from|on|in) [\w ]{2,30})?|"
        r"related|further reading|(?:full|more|related) coverage|watch|listen|photos|video|hear more|our standards)\s?:",
    ),
    ("click listen read see tap watch", r"(?:read|see|watch|listen to|click|tap) (?:more\b|the full|or share this|our\b|also\b)"),
    ("click", r"click here\b"),
    ("read", r"read the (?:original|full) (?:article|story)"),
    ("also more photo photos read related see video watch", r"\( ?(?:photos?|watch|video|related|also|read|more|see)[\w ]{0,12}:"),
    ("sign", r"sign up (?:for|to|here|now|today|with)\b"),
    ("subscribe", r"subscribe (?:to|now|here|today|for)\b"),
    ("get receive want", r"(?:get|receive|want) .{0,80}(?:in|to) your (?:inbox|e-?mail)"),
    ("connect find follow join like", r"(?:follow|like|join|find|connect with) us (?:on|at|for|in)\b"),
    ("follow", r"follow .{0,60}(?:\bon (?:twitter|x|facebook|instagram|threads|linkedin|bluesky|telegram)\b|@\w)"),
    ("copyright", r"copyright (?:©|\(c\)|\d{4}|by\b)"),
    ("©", r"©"),
    ("c", r"\(c\) ?\d{4}"),
    ("our this we", r"(?:we|this (?:web)?site|our (?:web)?site) (?:and our partners )?uses? cookies"),
    ("accept", r"accept (?:all )?cookies"),
    ("by", r"by (?:signing up|subscribing|submitting your|continuing to (?:use|browse)|using (?:this|our) (?:web)?site)\b"),
    (
        "additional compiled edited editing graphic graphics photography produced reporting translation writing written",
        r"(?:additional )?(?:reporting|writing|editing|graphics?|photography|translation|compiled|written|edited|"
        r"produced)(?: and \w+)? by:? (?:(?-i:[A-ZÀ-Þ][\w.'’-]*)|(?:and|in|at|of|by|for|with|from|the|editing|writing|"
        r"reporting|additional|contributions|graphics|photography|video)\b|[;,&.()\s])+$",
    ),
    ("with", r"with (?:files|reporting|additional reporting|agency reports|inputs) (?:from|by)\b.{0,80}$"),
    ("contributed contributing contributor contributors", r"contribut(?:ing|ors?|ed by)\s?:"),
    ("download get install", r"(?:download|get|install) (?:our|the) .{0,40}\bapp\b"),
    ("become donate make", r"(?:donate|become a (?:member|subscriber|supporter)|make a (?:gift|donation))\b"),
    ("support", r"support (?:our|independent|quality|local) .{0,20}journalism|support [A-Z]\w+[’']s .{0,20}journalism"),
    ("interested", r"interested in .{2,60}\? add\b"),
    ("add", r"add .{2,60} as an interest"),
    ("editor editors publisher publishers", r"[(\[]?(?:editor|publisher)[’']?s[’']? note\b"),
    ("note", r"note to (?:readers|editors)\b"),
    (
        "clarification clarifications correction corrections",
        r"(?:correction|clarification)s?(?: and clarifications?)?(?: \([^)]*\))?\s?[:—–-] ",
    ),
    (
        "created first last modified posted published updated",
        r"(?:last )?(?:updated|published|posted|modified|created|first published)\b(?: (?:on|at))?:? ?(?:(?:mon|tues|"
        r"wednes|thurs|fri|satur|sun)day|[\d(]|(?-i:[A-Z][a-z]{2,8}\.? \d)).{0,60}$",
    ),
    (
        "for",
        r"for (?:more|further) (?:news|stories|information|coverage|details)\b.{0,80}(?:visit|see|click|go to|follow|"
        r"contact|call)\b",
    ),
    ("got have", r"(?:have|got) (?:a|any) (?:story|tips?|news|question|comment)s?\b.{0,80}(?:@|contact|e-?mail|let us know|\?)"),
    (
        "contact e email reach write",
        r"(?:e-?mail|contact|write to|reach) (?:us|the (?:author|writer|reporter|editor)|"
        r"(?-i:[A-Z]\w+(?: [A-Z]\w+)?)) (?:at|on)\b",
    ),
    ("media press", r"(?:media|press) contacts?\s?:"),
    (
        "this",
        r"this (?:transcript|article|story|post|column|piece|report) (?:has been |was |is |contains )?(?:automatically|"
        r"first published|originally|syndicated|republished|updated|corrected|adapted from|based in part|material from)|"
        r"this (?:article|story|post|column|piece) (?:is part of|appears in|appeared in)\b|\(?this (?:post|story|"
        r"article) was (?:last )?updated\b",
    ),
    ("just", r"just watched .{0,200}must watch\b"),
    ("play", r"play video\b"),
)
# Each of them has one of these: most paragraphs are told apart without trying every pattern at every letter.
PHRASE_MARKS: tuple[str, ...] = (
    "reserved", "may not be", "permission", "rights", "contribut", "inbox", "to your e", "you agree", "you consent", "newsletter",
    "click here", "story continues", "read more", "javascript", "browser does", "unsupported on", "expressed",
)  # fmt: skip
# Phrases that make a whole short block furniture wherever they stand.
PHRASES = (
    r"all rights reserved|may not be (?:published|reproduced|republished|redistributed)",
    r"for (?:reprint|republication) (?:permission|rights)",
    r"contribute[ds]? (?:reporting )?(?:to|from) this (?:report|article|story|post|piece|column)",
    r"(?:delivered|straight|sent) (?:directly )?to your (?:inbox|e-?mail)|\bin your inbox\b",
    r"you (?:agree|consent) to (?:our|receive)|daily (?:\w+ )?newsletters?\b.{0,30}$|click here (?:for|to)\b",
    r"story continues below|\bread more$|javascript (?:is|must)\b|enable javascript|browser does not support",
    r"unsupported on your device|(?:views|opinions) expressed (?:in this|here)\b",
)
CONTRIBUTED = r"(?-i:(?:[A-ZÀ-Þ][\w.'’-]+,? (?:and )?){2,12}contributed(?: reporting)?(?: from [\w ,.]+)?\.?$)"


@cache
def furniture_pattern(opening: str) -> re.Pattern[str]:
    """The furniture that opens with a word."""
    starts = [pattern for words, pattern in OPENINGS if opening in words.split()]
    whole = "|".join(pattern for words, pattern in WHOLE if opening in words.split())
    return re.compile("|".join([*starts, *([rf"(?:{whole})[\s!:>»…]*$"] if whole else [])]), re.IGNORECASE)


@cache
def opening_words() -> frozenset[str]:
    """The words that furniture opens with."""
    return frozenset(word for words, _ in (*OPENINGS, *WHOLE) for word in words.split())


@cache
def phrases() -> re.Pattern[str]:
    """Phrases that mark furniture wherever they stand."""
    return re.compile("|".join(PHRASES), re.IGNORECASE)
