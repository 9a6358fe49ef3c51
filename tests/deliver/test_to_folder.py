import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from briefgen.deliver.to_folder import DELIVERER
from briefgen.errors import DeliverError
from briefgen.model.rendition import Receipt, Rendition, Target

PDF = Rendition("a-title.pdf", "application/pdf", b"%PDF new")
JSON = Rendition("a-title.json", "application/json", b"{}")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def deliver(address: str, *renditions: Rendition) -> Receipt:
    return DELIVERER.deliver(renditions or (PDF,), Target("folder", address))


def refusal(address: str, *renditions: Rendition) -> str:
    with pytest.raises(DeliverError) as caught:
        deliver(address, *renditions)
    assert caught.value.problems[0].fix
    return str(caught.value)


def files() -> list[str]:
    return sorted(str(p) for p in Path().rglob("*") if p.is_file())


def test_without_an_address_the_output_folder_is_made_and_used() -> None:
    assert deliver("", PDF, JSON).places == ("output/a-title.pdf", "output/a-title.json")
    assert files() == ["output/a-title.json", "output/a-title.pdf"]


def test_an_existing_folder_takes_the_proposed_names() -> None:
    Path("there").mkdir()
    assert deliver("there").places == ("there/a-title.pdf",)
    assert deliver("new/").places == ("new/a-title.pdf",)


def test_a_file_name_is_taken_and_further_formats_share_its_stem() -> None:
    assert deliver("brief.pdf", PDF, JSON).places == ("brief.pdf", "brief.json")
    assert Path("brief.pdf").read_bytes() == PDF.body and files() == ["brief.json", "brief.pdf"]


def test_what_was_there_is_replaced_and_keeps_its_mode() -> None:
    old = Path("brief.pdf")
    old.write_bytes(b"old and longer than the new one")
    old.chmod(0o640)
    deliver("brief.pdf")
    assert old.read_bytes() == PDF.body and stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_stays_a_link() -> None:
    Path("real.pdf").write_bytes(b"old")
    Path("link.pdf").symlink_to("real.pdf")
    deliver("link.pdf")
    assert Path("link.pdf").is_symlink() and Path("real.pdf").read_bytes() == PDF.body


def test_places_that_cannot_be_are_refused_with_a_way_out() -> None:
    Path("file").write_bytes(b"x")
    Path("folder.pdf").mkdir()
    assert "folder does not exist" in refusal("no/such/folder.pdf")
    assert "is a file, not a folder" in refusal("file/below.pdf")
    assert "too long" in refusal("x" * 300)
    assert "not a file name" in refusal("a\0b")
    assert "this name" in refusal("brief.pdf", PDF, PDF)
    Path("there").mkdir()
    Path("there/a-title.pdf").mkdir()
    assert "is a folder" in refusal("there")
    assert files() == ["file"]


def test_a_file_named_output_is_no_folder() -> None:
    Path("output").write_bytes(b"x")
    assert "output" in refusal("")


def test_a_full_device_is_reported() -> None:
    assert "disk is full" in refusal("/dev/full")


def test_a_pipe_is_written_into_and_not_replaced() -> None:
    os.mkfifo("pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_bytes()))
    reader.start()
    deliver("pipe")
    reader.join(10)
    assert read == [PDF.body] and stat.S_ISFIFO(Path("pipe").stat().st_mode)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES, errno.EIO])
def test_a_failure_while_writing_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    Path("brief.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    assert "brief.pdf" in refusal("brief.pdf", PDF, JSON)
    assert files() == ["brief.pdf"] and Path("brief.pdf").read_bytes() == b"old"


def test_an_interruption_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        deliver("brief.pdf")
    assert files() == []


def test_when_the_second_file_cannot_be_named_the_first_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    replace, calls = os.replace, []

    def second_fails(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise PermissionError(errno.EACCES, "no")
        replace(source, target)

    Path("brief.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", second_fails)
    refusal("brief.pdf", PDF, JSON)
    assert files() == ["brief.pdf"] and Path("brief.pdf").read_bytes() == b"old"
