"""How bylines name writers, desks and outlets."""

PARTS = r"\s*[|,·•–—/]\s*|\s+(?:of|for|at|in|-)\s+|\s{2,}"
NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:van|von|de|da|di|del|der|den|la|le|al|bin|el)\b|[A-ZÀ-Þ][\w.'’-]*)){0,4}"
FIRST_WORDS = frozenset("by author story text report analysis words written posted".split())
BYLINE = (
    r"(?i:(?:story|text|report|analysis|words|written|posted) by:?|by:?|author:)\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    rf"(?P<names>{NAME}(?:(?:, and | and | & |, ){NAME}){{0,7}})(?P<rest>(?:\s*[,|·•–—/(.;-].*|\s+(?:in|for|at|of|with)\s.*)?)"
)
DESK = r"By (?P<names>(?:our|the|a) (?:[\w-]+ ){0,3}(?:staff|team|desk|correspondents?|reporters?|writers?|editors?))\b(?P<rest>.*)"
# With a final stop a line that starts with "By" is a sentence, unless it names a reporter's office or a day of print.
SURE = r"\b(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist)\b[^.]*\.|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b|\b[JS]r\.$"
OUTLET = (
    r"(?:The )?(?:Associated Press|Reuters|Bloomberg|USA ?T(?:oday|ODAY)|AP|AFP|BBC|CNN|NPR|DPA|UPI|ABC|CBS|NBC|Vox|Politico|Wikinews"
    r"|Guardian|(?:[A-Z]\w+ ){1,3}(?:News|Times|Post|Tribune|Herald|Gazette|Journal|Press|Magazine|Chronicle|Telegraph|Observer|Monitor"
    r"|Agency|Radio))"
    r"(?: News(?: Agency)?)?"
)
