"""What the file's catalogue holds besides its pages: the tree of elements, the metadata and the meaning of its colours."""

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFPage,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from briefgen.render.to_pdf.colour_profile import NAME, srgb_profile
from briefgen.render.to_pdf.metadata import Metadata, xmp
from briefgen.render.to_pdf.structure import FIRST_LINK, Element, Mark, Spot, Tree


class Raw(PDFObject):  # type: ignore[misc]
    """An object whose bytes are known already."""

    def __init__(self, content: str = "") -> None:
        self.content = content

    def format(self, document: PDFDocument) -> bytes:
        """The bytes as they stand in the file."""
        return self.content.encode("latin-1")


def fill_catalogue(document: PDFDocument, tree: Tree, said: Metadata) -> None:
    """Add what PDF/UA-1 and PDF/A-2a ask for."""
    catalogue = document.Catalog
    catalogue.__NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents")
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.Metadata = PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), xmp(said), [])
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    intent = {"Type": PDFName("OutputIntent"), "S": PDFName("GTS_PDFA1"), "DestOutputProfile": profile}
    catalogue.OutputIntents = PDFArray([PDFDictionary({**intent, "OutputConditionIdentifier": PDFString(NAME), "Info": PDFString(NAME)})])
    for number, page in enumerate(document.Pages.pages):
        page.__NoDefault__ = (*PDFPage.__NoDefault__, "Tabs", "StructParents")
        page.Tabs, page.StructParents = PDFName("S"), number
    catalogue.StructTreeRoot = _structure(document, tree)


def _structure(document: PDFDocument, tree: Tree) -> Raw:
    """The tree as objects of the file, with the way back from each mark to its element."""
    elements, root = tree.elements(), Raw()
    raws = [Raw() for _ in elements]
    names = {id(one): _reference(document, raw) for one, raw in zip(elements, raws, strict=True)}
    top = _reference(document, root)
    for one, raw in zip(elements, raws, strict=True):
        raw.content = _element(document, one, names, names[id(one.parent)] if one.parent else top)
    pages = (f"{number} [{' '.join(names[id(one)] for one in owners)}]" for number, owners in enumerate(tree.pages))
    links = (f"{FIRST_LINK + number} {names[id(one)]}" for number, one in enumerate(tree.links))
    parents = _reference(document, Raw(f"<</Nums [{' '.join((*pages, *links))}]>>"))
    following = FIRST_LINK + len(tree.links)
    root.content = f"<</Type/StructTreeRoot/K {names[id(tree.root)]}/ParentTree {parents}/ParentTreeNextKey {following}>>"
    return root


def _element(document: PDFDocument, one: Element, names: dict[int, str], parent: str) -> str:
    first = next((kid.page for kid in one.kids if not isinstance(kid, Element)), 0)
    kids = " ".join(_kid(document, kid, names, first) for kid in one.kids)
    page = f"/Pg {_page(document, first)}" if first else ""
    described = f"/Alt {PDFString(one.alternative).format(document).decode('latin-1')}" if one.alternative else ""
    return f"<</S/{one.kind}/P {parent}{page}{one.attributes}{one.told}{described}/K[{kids}]>>"


def _kid(document: PDFDocument, kid: Element | Mark | Spot, names: dict[int, str], page: int) -> str:
    if isinstance(kid, Element):
        return names[id(kid)]
    if isinstance(kid, Spot):
        annotation = document.refAnnotation(kid.name).format(document).decode()
        return f"<</Type/OBJR/Obj {annotation}/Pg {_page(document, kid.page)}>>"
    return str(kid.number) if kid.page == page else f"<</Type/MCR/Pg {_page(document, kid.page)}/MCID {kid.number}>>"


def _page(document: PDFDocument, number: int) -> str:
    return _reference(document, document.Pages.pages[number - 1])


def _reference(document: PDFDocument, content: PDFObject) -> str:
    return str(document.Reference(content).format(document).decode())
