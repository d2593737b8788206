"""Exports of press databases, each kind told by a profile that anybody can write."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError, restored

_LOOKED_AT = 1000
_LONGEST_LINE = 2000


@dataclass(frozen=True, slots=True)
class Profile:
    """How the articles of a text file are told apart, and what stands where in each.

    All patterns are regular expressions for one line. ``sign`` tells a file of this kind by its first 1,000
    bytes; ``begin`` is the line that begins an article; ``label`` has two groups, a label and what
    stands behind it, and counts only for those in ``labels``, which says what each is: a role, or the name of
    a field. ``heads`` are the blocks of lines above the first label. The text is what stands behind labels
    that are ``text``, or after the block of the label ``text_after``, up to a line that is ``end``.
    """

    name: str
    title: str
    sign: str
    begin: str
    label: str
    labels: Mapping[str, str] = field(default_factory=dict)
    heads: tuple[str, ...] = ()
    text_after: str = ""
    end: str = ""


def read_profile(data: bytes, file: str) -> Profile:
    """The profile in a TOML file; Problem BAD_CONTENT for what is none."""
    try:
        profile = restored(Profile, tomllib.loads(data.decode("utf-8-sig")))
        for pattern in (profile.sign, profile.begin, profile.label, profile.end):
            re.compile(pattern)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, re.error, RecursionError) as error:
        raise Problem(Wrong.BAD_CONTENT, file, detail=str(error)) from error
    if re.compile(profile.label).groups != 2:
        raise Problem(Wrong.BAD_CONTENT, file, "label", profile.label, Fault.NOT_ALLOWED)
    return profile


def format_of(profile: Profile) -> DocumentFormat:
    """The format that a profile describes."""
    sign = re.compile(profile.sign.encode(), re.MULTILINE)

    def read(data: bytes, file: str, reading: Reading) -> Brought:
        return _read(profile, data, file, reading)

    def sniff(data: bytes) -> float:
        return 0.9 if sign.search(data[:_LOOKED_AT].replace(b"\r\n", b"\n")) else 0.0

    return DocumentFormat(profile.name, profile.title, (), sniff, read, encoded=True)


def _read(profile: Profile, data: bytes, file: str, reading: Reading) -> Brought:
    decoded = read_text(data, file, reading.encoding)
    gathering = Gathering(file)
    articles = list(_articles(decoded.text, re.compile(profile.begin)))
    if not articles:
        raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_THE_PROFILE)
    for number, lines in enumerate(articles, 1):
        told = _told(profile, lines)
        text = told.pop("text", "")
        gathering.add(text, f"article {number}", told)
    return gathering.brought(encoding=decoded.encoding, certain=decoded.certain)


def _articles(text: str, begin: re.Pattern[str]) -> Iterator[list[str]]:
    """The lines of each article, the one that begins it first."""
    lines: list[str] = []
    begun = False
    for line in text.split("\n"):
        # Of two lines that begin one, as a section above a headline, the first does.
        if begin.match(line[:_LONGEST_LINE]) and (not begun or sum(map(bool, map(str.strip, lines))) > 1):
            if begun:
                yield lines
            lines, begun = [], True
        lines.append(line)
    if begun:
        yield lines


def _told(profile: Profile, lines: list[str]) -> dict[str, str]:
    """What stands in an article, by role or field; the text with its paragraphs put together."""
    label, begin = re.compile(profile.label), re.compile(profile.begin)
    end = re.compile(profile.end) if profile.end else None
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        found = label.match(line[:_LONGEST_LINE])
        if found is not None and found[1] in profile.labels:
            parts.append((found[1], [found[2] or ""]))
        elif end is not None and end.match(line[:_LONGEST_LINE]):
            parts.append(("", []))
        elif not line.strip() and parts[-1][0] and parts[-1][0] == profile.text_after:
            parts.append(("text", []))
        elif not begin.match(line[:_LONGEST_LINE]):
            parts[-1][1].append(line)
    heads = (" ".join(block) for block in _blocks(parts[0][1]))
    told = dict(zip(profile.heads, heads, strict=False))
    for name, held in parts[1:]:
        role = profile.labels.get(name, name)
        words = "\n\n".join(" ".join(block) for block in _blocks(held))
        if role and words:
            told[role] = f"{told[role]}\n\n{words}" if role == "text" and role in told else words
    return told


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """The lines that stand together, without blanks about them."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []
    if block:
        yield block
