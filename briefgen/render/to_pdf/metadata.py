"""What the file says of itself, as XMP: the same as in its information dictionary, and which standards it keeps to."""

from dataclasses import dataclass
from datetime import datetime

from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from briefgen.render.properties import properties

PRODUCER = "ReportLab"
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
# PDF/A knows no pdfuaid unless the file itself explains it. Source: ISO 14289-1, 5; ISO 19005-2, 6.6.2.3.
_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_NAMES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" '
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Who made what, when, in which language."""

    title: str
    author: str
    subject: str
    keywords: str
    creator: str
    language: str
    moment: datetime


def metadata(briefing: Briefing, look: Look, moment: datetime) -> Metadata:
    """What a briefing says of itself."""
    said = properties(briefing, look)
    return Metadata(said.title, said.author, said.subject, said.keywords, said.program, look.language, moment)


def xmp(said: Metadata) -> bytes:
    """An XMP packet that claims PDF/UA-1 and PDF/A-2a."""
    moment = said.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    plain = {
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmp:CreatorTool": said.creator,
        "pdf:Producer": PRODUCER,
        "pdf:Keywords": said.keywords,
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
        "dc:format": "application/pdf",
    }
    lines = [f"<{name}>{_escaped(text)}</{name}>" for name, text in plain.items()]
    for name, text in {"dc:title": said.title, "dc:description": said.subject}.items():
        lines.append(f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt></{name}>')
    lines.append(f"<dc:creator><rdf:Seq><rdf:li>{_escaped(said.author)}</rdf:li></rdf:Seq></dc:creator>")
    lines.append(f"<dc:language><rdf:Bag><rdf:li>{_escaped(said.language)}</rdf:li></rdf:Bag></dc:language>")
    described = f'<rdf:Description rdf:about="" {_NAMES}>' + "\n".join(lines) + "</rdf:Description>"
    body = f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{described}\n{_EXTENSION}</rdf:RDF>'
    return f'{_BEGIN}\n<x:xmpmeta xmlns:x="adobe:ns:meta/">{body}</x:xmpmeta>\n<?xpacket end="r"?>'.encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
