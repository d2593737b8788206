"""The Standpunt bundle: everything said of a set of documents, as JSON Lines in a zip."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from typing import IO, Any, BinaryIO, NamedTuple

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle, Choice, Loss, PastStep
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Review
from desktop_app.formats.annotations.archive import pack_spools, unpack
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import KEPT, KINDS, require_sound
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import JsonError, encoded, parsed, quoted, written
from desktop_app.formats.order import in_order
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.pulse import told_of
from desktop_app.formats.record_text import record_text
from desktop_app.formats.records import Record, RecordError, restored
from desktop_app.formats.spool import spooled

NAME = "standpunt-bundle"
VERSION = 2
"""What has nothing of the second version in it says that it is of the first: older programs read it."""

_MANIFEST = "manifest.json"
_MEMBERS = {kind: f"{kind}.jsonl" for kind in (*KINDS, *KEPT)}
_NEEDED = tuple(_MEMBERS[kind] for kind in KINDS)
_CLASSES: dict[str, type] = {
    "documents": Document,
    "actors": Actor,
    "codebooks": Codebook,
    "annotators": Annotator,
    "sets": AnnotationSet,
    "statements": Statement,
    "steps": PastStep,
    "reviews": Review,
    "versions": CodebookVersion,
    "searches": SavedSearch,
    "choices": Choice,
}
_HASH = "sha256"
_ZIP_HEAD = b"PK\x03\x04"
_NAME_AT = 30
_ALMOST_CERTAIN = 0.9
_PERHAPS = 0.1


def sniff(head: bytes) -> float:
    """A zip that begins with a manifest is almost certainly ours, any other zip hardly."""
    if not head.startswith(_ZIP_HEAD):
        return 0.0
    return _ALMOST_CERTAIN if head.startswith(_MANIFEST.encode(), _NAME_AT) else _PERHAPS


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of a bundle, losing nothing; equal bundles give equal bytes.

    Problem BAD_CONTENT for a bundle that could not be read back.
    """
    articles = articles_of(exchanged)
    with ExitStack() as open_:
        kept = [kind for kind in KEPT if getattr(articles.around, kind)]
        members = {kind: Lines(open_.enter_context(spooled())) for kind in (*KINDS, *kept)}
        for kind, member in members.items():
            entries = getattr(articles.around, kind)
            member.add(lines_of(record_text(entry) for entry in entries), len(entries))
        for article in articles.told(_telling):
            members["documents"].add(article.document, 1)
            members["statements"].add(article.statements, article.number)
        manifest = {
            "format": NAME,
            "version": VERSION if kept else 1,
            "members": {
                _MEMBERS[kind]: {"count": member.count, _HASH: member.sign.hexdigest()}
                for kind, member in members.items()
            },
        }
        first = open_.enter_context(spooled())
        first.write(written(manifest, deep=9) + b"\n")
        pack_spools({_MANIFEST: first, **{_MEMBERS[kind]: each.spool for kind, each in members.items()}}, out)
    return ()


class Lines:
    """A member on its way into a zip: lines of JSON, counted and signed as they come."""

    def __init__(self, spool: IO[bytes]) -> None:
        self.spool, self.sign, self.count = spool, hashlib.sha256(), 0

    def add(self, lines: bytes, number: int) -> None:
        """So many lines, each with its end."""
        self.spool.write(lines)
        self.sign.update(lines)
        self.count += number


def lines_of(told: Iterable[str]) -> bytes:
    """Each text as a line; Problem BAD_VALUE for a lone surrogate."""
    return encoded("".join([f"{line}\n" for line in told]))


class _Told(NamedTuple):
    """An article as a line, and its statements as so many."""

    document: bytes
    statements: bytes
    number: int


def _telling(_around: Bundle) -> Callable[[Article, Place], _Told]:
    return _told


def _told(article: Article, _place: Place) -> _Told:
    document, statements = article
    line = record_text(document, more={_HASH: quoted(_text_hash(document.text))})
    return _Told(lines_of((line,)), lines_of(map(record_text, statements)), len(statements))


def read(data: bytes, file: str) -> Bundle:
    """The bundle in a file, verified: members, hashes, every field, every reference, every anchor.

    Problem WRONG_FORMAT (no bundle, or a newer one), TOO_LARGE, or BAD_CONTENT with the place as
    ``member:line``, lines counted from 1.
    """
    members = unpack(data, file)
    if _MANIFEST not in members:
        raise Problem(Wrong.WRONG_FORMAT, file, _MANIFEST, detail=Fault.MISSING_MEMBER)
    promised = _promised(members[_MANIFEST], file)  # first: a newer bundle may well have other members
    _require_members(members, promised, file)
    lines: dict[str, list[bytes]] = {}
    for kind, name in _MEMBERS.items():
        if name not in members:
            continue  # as is said already, one that may be missing
        _require_kept(promised[name], members[name], file, name)
        lines[kind] = members[name].split(b"\n")[:-1]
    every = ((kind, line, at) for kind, some in lines.items() for at, line in enumerate(some, 1))
    parts: dict[str, list[Any]] = {kind: [] for kind in _MEMBERS}
    for kind, line, at in told_of(every, sum(map(len, lines.values()))):
        parts[kind].append(_entry(kind, line, file, f"{_MEMBERS[kind]}:{at}"))
    bundle = Bundle(**{kind: tuple(entries) for kind, entries in parts.items()})
    require_sound(bundle, file, lambda kind, index: f"{_MEMBERS[kind]}:{index + 1}")
    return in_order(bundle)


def _text_hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def _promised(data: bytes, file: str) -> dict[str, Any]:
    manifest = _json(data, file, _MANIFEST)
    if not isinstance(manifest, dict) or manifest.get("format") != NAME:
        raise Problem(Wrong.WRONG_FORMAT, file=file, place=_MANIFEST)
    version = manifest.get("version")
    if type(version) is not int or version < 1:
        raise _bad(file, _MANIFEST, "version", Fault.WRONG_TYPE)
    if version > VERSION:
        raise Problem(Wrong.WRONG_FORMAT, file, _MANIFEST, str(version), Fault.NEWER_VERSION, (str(VERSION),))
    members = manifest.get("members")
    if not isinstance(members, dict):
        raise _bad(file, _MANIFEST, "members", Fault.WRONG_TYPE)
    return members


def _require_members(found: Mapping[str, bytes], promised: Record, file: str) -> None:
    for name in found:
        if name not in (_MANIFEST, *_MEMBERS.values()):
            raise _bad(file, name, name, Fault.UNKNOWN_MEMBER)
    for name in (*_NEEDED, *promised):
        if name not in found:
            raise _bad(file, name, name, Fault.MISSING_MEMBER)
    for name in found:
        if name == _MANIFEST:
            continue
        if not isinstance(promised.get(name), dict):
            raise _bad(file, _MANIFEST, name, Fault.MISSING_MEMBER)


def _require_kept(promised: Record, data: bytes, file: str, name: str) -> None:
    if promised.get(_HASH) != hashlib.sha256(data).hexdigest():
        raise _bad(file, name, "", Fault.WRONG_HASH)
    if promised.get("count") != data.count(b"\n") or data.rpartition(b"\n")[2]:
        raise _bad(file, name, "", Fault.WRONG_COUNT)


def _entry(kind: str, line: bytes, file: str, place: str) -> object:
    data = _json(line, file, place)
    told = data.pop(_HASH, None) if kind == "documents" and isinstance(data, dict) else None
    try:
        entry = restored(_CLASSES[kind], data)
    except RecordError as error:
        raise _bad(file, place, error.path, error.fault) from error
    if isinstance(entry, Document) and told != _text_hash(entry.text):
        raise _bad(file, place, entry.id, Fault.WRONG_HASH)
    return entry


def _json(data: bytes, file: str, place: str) -> Any:
    try:
        return parsed(data)
    except JsonError as error:
        raise _bad(file, place, error.subject, error.fault) from error


def _bad(file: str, place: str, subject: str, fault: Fault) -> Problem:
    return Problem(Wrong.BAD_CONTENT, file, place, subject, fault)


FORMAT = Format(
    name="bundle",
    title="Standpunt bundle",
    suffixes=(".standpunt-bundle.zip",),
    loses="",
    sniff=sniff,
    read=read,
    write=write,
)
