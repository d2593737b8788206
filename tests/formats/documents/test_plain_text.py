"""Plain text comes in whatever its encoding, and what is no text does not."""

from __future__ import annotations

import codecs
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.plain_text import read_text

DUTCH = (
    "De wethouder vindt één reële brug ‘onhaalbaar’ – zij pleit voor coördinatie en een café à € 3 miljoen."
)
GERMAN = "Die Bürgermeisterin erklärte, die Straße müsse „bis März“ größer sein. Für viele sei das schön."
FRENCH = "Le maire a déclaré que l’été prochain, l’école serait fermée à cause des élèves déplacés, ça gêne."
RUSSIAN = "Мэр города заявил, что мост будет готов в марте, а депутат Иванова требует обсуждения."
POLISH = "Radna powiedziała, że główny most będzie gotowy w marcu. Według pani Wiśniewskiej żąda ona debaty."
JAPANESE = "市長は、橋が三月までに完成すると述べた。田中議員によれば、それは不可能である。"
CHINESE = "市长表示，这座桥将在三月份完工。王议员认为这是不可能的，她要求进行公开辩论。"
TAIWANESE = "市長表示，這座橋將在三月份完工。王議員認為這是不可能的，她要求進行公開辯論。"
KOREAN = "시장은 다리가 삼월까지 완공될 것이라고 말했다. 김 의원은 불가능하다며 토론을 요구했다."
ARABIC = "قال رئيس البلدية إن الجسر سيكون جاهزا في مارس. وتقول النائبة إن ذلك مستحيل."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "cp1252") for text in (DUTCH, GERMAN, FRENCH, "Eén café", "Zürich")),
        *((text.replace("€", "EUR"), "mac_roman") for text in (DUTCH, GERMAN, FRENCH)),
        *((RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (POLISH, "cp1250"), (ARABIC, "cp1256")),
        *((JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"), (TAIWANESE, "big5")),
        (KOREAN, "euc_kr"),
    ],
)
def test_a_legacy_encoding_is_guessed_and_said_to_be_a_guess(text: str, encoding: str) -> None:
    decoded = read_text(text.encode(encoding), "a.txt")
    assert (decoded.encoding, decoded.text, decoded.certain) == (encoding, text, False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [DUTCH, JAPANESE, "\U0001f981 zei\r\nze"])
def test_a_mark_settles_it(encoding: str, text: str) -> None:
    decoded = read_text(("\ufeff" + text).encode(encoding), "a.txt")
    assert (decoded.encoding, decoded.text, decoded.certain) == (encoding, normalise(text), True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [DUTCH, RUSSIAN, "A\nb"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(encoding: str, text: str) -> None:
    decoded = read_text(text.encode(encoding), "a.txt")
    assert (decoded.encoding, decoded.text, decoded.certain) == (encoding, text, True)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_utf_8_is_always_taken_as_it_is(text: str) -> None:
    decoded = read_text(b"a" + text.encode(), "a.txt")
    assert (decoded.encoding, decoded.text) == ("utf-8", normalise("a" + text))


def zipped() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", "words")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
        zipped(),
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00\x3e\x00\x01\x00\x00\x00",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
        bytes(range(256)) * 4,
        bytes(1000),
        "words".encode("utf-32-le"),
        b"a\x00" * 50 + b"a",
        codecs.BOM_UTF16_LE + b"abc",
        codecs.BOM_UTF8 + b"\xff\xff",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Problem) as caught:
        read_text(data, "a.txt")
    assert (caught.value.wrong, caught.value.file) == (Wrong.NOT_DECODABLE, "a.txt")


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_BE + b"\x00 ", b"\xa0\xa0"]
)
def test_nothing_but_blanks_is_no_article(data: bytes) -> None:
    with pytest.raises(Problem, match="empty-text"):
        read_text(data, "a.txt")


def test_a_stray_control_character_does_not_make_a_file_binary() -> None:
    assert read_text(b"one \x00 and \x01 two" * 1, "a.txt").text == "one \ufffd and \x01 two"


def test_the_user_has_the_last_word() -> None:
    assert read_text("Škoda".encode("cp1250"), "a.txt", "cp1250").text == "Škoda"
    assert read_text(JAPANESE.encode("euc_jp"), "a.txt", "euc_jp").certain
    for data, encoding in ((b"\xff", "ascii"), (b"a", "no-such"), (b"a", "hex")):
        with pytest.raises(Problem, match="not-decodable"):
            read_text(data, "a.txt", encoding)


@given(st.binary())
def test_any_bytes_are_a_text_or_a_problem(data: bytes) -> None:
    try:
        decoded = read_text(data, "a.txt")
    except Problem:
        return
    assert decoded.text == normalise("\ufeff" + decoded.text)
