"""What a press release says around its text: embargoes, contacts, notes to editors."""

from briefgen.language.english.calendar_words import MONTH_PATTERN, WEEKDAY_PATTERN

HINTS: tuple[str, ...] = ("release", "embargo", "not for", "for publication", "press ", "media ", "news ")
ABOUT = "about "
SENDERS: tuple[str, ...] = ("SOURCE ", "View original content", "Source: ")
OPENING = (
    r"(?:(?:press|media|news) (?:release|statement|notice|announcement)\W*)?"
    r"(?:(?:not )?for (?:immediate |general )?(?:release|publication)|(?:strictly |under |strict )*embargo(?:ed)?"
    r"|(?:hold|not) for (?:release|publication)|not for (?:release|publication|broadcast))"
    r"(?:\W*$|\s*[:–—|/-].*|\W*(?:until|till|before|date|contact|media|press|no earlier|\d"
    rf"|(?:(?:on|at|to|from) )?(?:\d|the \d|noon|midnight|{WEEKDAY_PATTERN}|{MONTH_PATTERN})).*)"
    r"|(?:press|media|news) (?:release|statement|notice|announcement)(?:\W*$|\W+(?:no|nr|number|ref)\b.{0,40}|\W+\d.{0,40}"
    r"|\W+(?:for (?:immediate )?release|embargo).*|\W+(?:[a-z]+day,? )?(?:\d{1,2} )?[a-z]+\.? (?:\d{1,2},? )?(?:19|20)\d\d)"
)
OFFERS = (
    r"(?:high[- ]resolution |further |additional |more |press |the )*"
    r"(?:images?|photos?|photographs?|pictures?|videos?|footage|b-roll|interviews?|spokes(?:people|persons?)|logos?|media kits?)\b"
    r".{0,80}\b(?:available|downloaded|requested|arranged)\b"
)
CONTACT_KEYS = frozenset("contact contacts enquiries inquiries queries enquiry inquiry relations".split())
CONTACT_WORDS = CONTACT_KEYS | frozenset(
    "for all further more any please media press public investor investors general editorial news information interview interviews "
    "requests request office desk and or the our details community corporate email phone by".split()
)
NUMBER_WORDS = frozenset("tel telephone phone mobile cell fax email e-mail mail web website direct office twitter".split())
NOTES: tuple[str, ...] = (
    "notes to editor",
    "note to editor",
    "notes for editor",
    "note for editor",
    "editors' notes",
    "editor's notes",
    "editors notes",
)
CAUTIONS: tuple[str, ...] = ("forward-looking statement", "cautionary statement", "cautionary note", "safe harbor", "safe harbour")
