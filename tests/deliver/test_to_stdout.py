import io
from types import SimpleNamespace

import pytest

from briefgen.deliver import to_stdout
from briefgen.deliver.to_stdout import DELIVERER
from briefgen.errors import DeliverError
from briefgen.model.rendition import Rendition, Target

PDF = Rendition("a.pdf", "application/pdf", b"%PDF\xff")
HTML = Rendition("a.html", "text/html", b"<p>")
TARGET = Target("stdout", "")


class Screen(io.BytesIO):
    is_screen = False

    @property
    def buffer(self) -> io.BytesIO:
        return self

    def isatty(self) -> bool:
        return self.is_screen


@pytest.fixture
def stdout(monkeypatch: pytest.MonkeyPatch) -> Screen:
    stream = Screen()
    monkeypatch.setattr(to_stdout, "sys", SimpleNamespace(stdout=stream))
    return stream


def test_the_bytes_arrive_as_they_are(stdout: Screen) -> None:
    assert DELIVERER.deliver([PDF], TARGET).places == ("standard output",)
    assert stdout.getvalue() == PDF.body


def test_two_files_do_not_fit(stdout: Screen) -> None:
    with pytest.raises(DeliverError, match="one file only"):
        DELIVERER.deliver([PDF, HTML], TARGET)
    assert not stdout.getvalue()


def test_a_screen_takes_text_only(stdout: Screen) -> None:
    stdout.is_screen = True
    with pytest.raises(DeliverError, match="screen"):
        DELIVERER.deliver([PDF], TARGET)
    DELIVERER.deliver([HTML], TARGET)
    assert stdout.getvalue() == HTML.body


def test_a_full_disk_is_reported_and_a_reader_that_has_gone_is_not(stdout: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(error: OSError) -> None:
        def write(body: bytes) -> int:
            raise error

        monkeypatch.setattr(stdout, "write", write)

    fail(OSError(28, "No space left on device"))
    with pytest.raises(DeliverError, match="disk is full"):
        DELIVERER.deliver([HTML], TARGET)
    fail(BrokenPipeError(32, "Broken pipe"))
    with pytest.raises(BrokenPipeError):
        DELIVERER.deliver([HTML], TARGET)
