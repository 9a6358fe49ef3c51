"""An address is one that mail can go to, or it is refused."""

import pytest

from briefgen.model.mailbox import Mailbox, mailboxes


@pytest.mark.parametrize(
    ("text", "address", "name"),
    [
        ("ann@example.org", "ann@example.org", ""),
        (" Ann Lee <ann.lee+x@Example.ORG> ", "ann.lee+x@example.org", "Ann Lee"),
        ('"Lee, Ann" <ann@example.org>', "ann@example.org", "Lee, Ann"),
        ('"The \\"Boss\\"" <b@example.org>', "b@example.org", 'The "Boss"'),
        ("Jürgen <j@bücher.example>", "j@xn--bcher-kva.example", "Jürgen"),
        ("用户@例子.example", "用户@xn--fsqu00a.example", ""),
        ("root@localhost", "root@localhost", ""),
    ],
)
def test_an_address_is_read_with_its_name(text: str, address: str, name: str) -> None:
    mailbox = Mailbox.of(text)
    assert (mailbox.address, mailbox.name) == (address, name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ann",
        "ann@",
        "@example.org",
        "a b@example.org",
        "ann@exa mple.org",
        "ann@-x.org",
        "ann@x-.org",
        "ann@a..b",
        ".a@b.org",
        "a..b@c.org",
        "ann@example.org>",
        "<ann@example.org",
        "ann@example.org\r\nRCPT TO:<eve@x.org>",
        "ann@example.org\nBcc: eve@x.org",
        "a@b.org\x00",
        "a@b@c.org",
        "a@b.org, c@d.org",
        "x" * 65 + "@example.org",
        "a@" + "x." * 130 + "org",
        "Ann <ann@example.org> <eve@x.org>",
        '"a b"@example.org',
        "a@[1.2.3.4]",
        "ann\u202e@example.org",
        "ann@fuß.example",
        "a@" + "ü" * 64 + ".org",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Mailbox.of(text)


def test_a_name_cannot_begin_a_header() -> None:
    assert Mailbox("a@b.org", "Ann\r\nBcc: eve@x.org\u202e\x07").name == "Ann Bcc: eve@x.org"


def test_a_comma_in_a_quoted_name_parts_nothing() -> None:
    assert [str(m) for m in mailboxes('"Lee, Ann" <a@b.org>, c@d.org,')] == ["Lee, Ann <a@b.org>", "c@d.org"]


def test_only_letters_beyond_ascii_before_the_at_need_a_special_server() -> None:
    assert Mailbox("jürgen@example.org").needs_utf8
    assert not Mailbox("j@bücher.example", "Jürgen").needs_utf8
