import inspect
import sys
from pathlib import Path
from typing import Protocol, get_type_hints

import pytest

from briefgen.analyse.summary import extract
from briefgen.language import spoken as seam
from briefgen.language.facets import lines, pages, questions, reading
from briefgen.language.spoken import ENGLISH, LANGUAGES, Language, speaking, spoken
from briefgen.model.settings import Settings
from briefgen.pipeline import read
from briefgen.plugins import installed_plugins

FACETS = {
    name: facet
    for module in (lines, pages, questions, reading)
    for name, facet in vars(module).items()
    if inspect.isclass(facet) and issubclass(facet, Protocol) and name.startswith("Knows")  # type: ignore[arg-type]
}


def facet_names() -> list[str]:
    return [name for name, value in vars(Language).items() if hasattr(value, "attrname")]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
@pytest.mark.parametrize("name", facet_names())
def test_every_language_has_all_that_a_facet_promises(language: Language, name: str) -> None:
    promised = FACETS[get_type_hints(getattr(Language, name).func, vars(seam) | FACETS)["return"].__name__]
    members = {m for m in vars(promised) if not m.startswith("_")} | set(vars(promised).get("__annotations__", {}))
    assert members
    assert all(hasattr(getattr(language, name), member) for member in members)


def test_there_is_a_facet_for_every_protocol() -> None:
    assert len(facet_names()) == len(FACETS)


def test_english_is_spoken_where_nothing_else_is_said() -> None:
    assert spoken() is ENGLISH


def test_a_language_is_in_force_inside_its_stretch_and_the_one_before_it_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Language("xx", "Invented", "nowhere")
    monkeypatch.setitem(LANGUAGES, "xx", other)
    with pytest.raises(ZeroDivisionError), speaking("xx"):
        assert spoken() is other
        raise ZeroDivisionError
    assert spoken() is ENGLISH


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language that ends its sentences with a stroke and is English in all else: a folder with one module of its own."""
    folder = tmp_path / "invented_language"
    english = ENGLISH.package
    for path in Path(inspect.getfile(sys.modules[Language.__module__])).parent.joinpath("english").rglob("*.py"):
        inner = path.relative_to(path.parents[len(path.parts) - path.parts.index("english") - 2])
        mine = folder / inner
        mine.parent.mkdir(parents=True, exist_ok=True)
        dotted = ".".join(inner.with_suffix("").parts).removesuffix("__init__").rstrip(".")
        mine.write_text(f"from {english}.{dotted} import *\n" if dotted else "", encoding="utf-8")
    own = "def sentence_spans(text):\n    import re\n    return tuple(m.span() for m in re.finditer(r'[^/\\s][^/]*/?', text))\n"
    (folder / "sentences.py").write_text(own, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(LANGUAGES, "xx", Language("xx", "Invented", "invented_language"))
    return "xx"


def test_an_article_is_read_and_summed_up_in_the_language_that_it_is_in(invented: str) -> None:
    text = "The port plan\n\nThe port closes. It opens in May / The town is glad. It waits /"
    document = read(text, Settings(language=invented), installed_plugins())
    assert document.language == "xx"
    with speaking(invented):
        chosen = list(extract([document], sentences=2, words=None))
    assert chosen == ["The port closes. It opens in May /", "The town is glad. It waits /"]
