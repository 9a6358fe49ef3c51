"""How captions and credits of pictures are labelled."""

import re
from functools import cache

LABELS = (
    r"file(?: photo)?\s*[-–—:]",
    r"file photo\b",
    r"(?:photos?|photograph|image|picture|caption|video|graphic|credit|illustration|watch|slideshow)s?(?: credit| by| courtesy)?\s?:",
    r"image (?:copyright|caption|source|credit)\b",
    r"media (?:caption|playback)\b",
    r"enlarge this image\b",
    r"toggle caption\b",
    r"hide caption\b",
    r"(?-i:CLOSE [A-Z])",
    r"in this (?:[\w.]+ ){1,6}(?:file )?(?:photo|image)\b",
    r"\(?(?:ap|afp|reuters|epa|getty) photo\b",
    r"photo by\b",
    r"slideshow \(",
    r"play video\b",
    r"facebook twitter pinterest\b",
)
AGENCY = (
    r"(?:reuters|ap|afp|epa|efe|dpa|upi|pa|anp|ansa|tass|xinhua|kyodo|bloomberg|nurphoto"
    r"|sipa|shutterstock|alamy|istock(?:photo)?(?:\.com)?"
    r"|(?:[\w ]{0,20})getty(?: images?)?|pool|handout|associated press"
    r"|agence france-presse|the [\w ]{3,24}|[\w ]{2,20} (?:images|photos?|press|via ap))"
)
CREDITS = (
    rf"[/|] ?{AGENCY}(?:/{AGENCY})*\)?\.?$",  # Jane Doe/Agency
    r"\b(?:reuters|ap photo|afp|epa|getty images)/(?-i:[A-Z])[\w.'’ -]+(?:/[\w .]+)*\)?\.?$",  # AGENCY/Jane Doe
    r"\((?:photos?|image|picture|credit|ap photo|pool|handout|courtesy of|(?:reuters|afp|ap|epa|getty)(?:/| photo| images))\b[^()]*\)\.?$",
    r"(?-i:, FILE)\.?$",
    r"\bgetty images\.?\)?$",
    # behind a sentence: Jane Doe/Some Agency, Photo: somebody, | Jane Doe
    r"(?:^|[.!?)]['\"’”]? )(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3} ?/ ?[A-Z]\w*(?: [A-Z&]\w*){0,4})$",
    r"[.!?]['\"’”]? \(?(?:photo|photograph|image|picture|credit)(?: credit)?(?:[:/]| by ).{2,60}$",
    r"[.!?]['\"’”]? \| (?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})$",
    r"\b(?:photo|image|picture)(?: credit)?(?: by|:) ?(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4})\.?$",
    r"(?:©|copyright) ?(?:reuters|afp|ap|epa|getty images)\.?$",
    r"\bvia (?:ap|reuters|afp|getty images|epa)\)?\.?$",
    r"\((?:not (?:pictured|seen)|unseen)\)",
    r"\bin this (?:undated |handout |file |(?-i:[A-Z])[a-z]+\.? \d{1,2}, \d{4},? )+(?:file )?(?:photo|photograph|image|picture)\b",
)
# What people do in pictures, told in the present tense with the picture's full date: news prose of a past day is told in the past.
POSES = (
    "addresse?|applaud|answer|arrive|attend|board|carrie|carry|deliver|embrace|exit|gesture|give|greet|hold|hug|join|laugh|leave|listen|look"
    "|make|meet|pause|point|pose|react|rallie|rally|ride|shake|sign|sit|smile|speak|stand|talk|take|walk|watche?|wave|wear"
)
MONTHS = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July"
    r"|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
SCENE = (
    rf"^(?-i:[A-Z])[^.!?“”\"@]{{5,160}}(?<! to)(?<! will)(?<! we) (?:(?:{POSES})s?|(?:is|are) (?:seen|pictured|shown)) "
    rf"[^!?“”\"@]*\b{MONTHS} \d{{1,2}}, (?:19|20)\d\d\b[^!?“”\"]{{0,60}}$"
)
# Each credit has one of these: most paragraphs are told apart without trying every pattern at every letter.
CREDIT_MARKS: tuple[str, ...] = ("/", "|", "(", "getty", "photo", "image", "picture", "©", "copyright", "via ", "in this", ", file")


@cache
def label_pattern() -> re.Pattern[str]:
    """The labels that a caption opens with."""
    return re.compile("|".join(LABELS), re.IGNORECASE)


@cache
def credit_pattern() -> re.Pattern[str]:
    """The credits that a caption ends with."""
    return re.compile("|".join(CREDITS), re.IGNORECASE)


@cache
def scene_pattern() -> re.Pattern[str]:
    """A picture told in the present tense with its full date."""
    return re.compile(SCENE, re.IGNORECASE)
