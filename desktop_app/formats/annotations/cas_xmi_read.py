"""Statements from UIMA CAS XMI, our own or others'."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote, unquote

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.archive import unpack_folder
from desktop_app.formats.annotations.cas_file import STATEMENT, CasText, Feature, read_cas
from desktop_app.formats.annotations.enclosed import MARK, Told, opened, opened_document, our_record
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.linked_stretches import STATEMENT as HEAD
from desktop_app.formats.annotations.linked_stretches import Link, Linked, Stretch
from desktop_app.formats.annotations.seen_statement import ROLES, Label
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import told_of
from desktop_app.formats.records import Record, RecordError
from desktop_app.formats.xml_text import sayable

TYPES = "TypeSystem.xml"
ABOUT = "standpunt.json"
XMI = ".xmi"

_ZIP_HEAD = b"PK"
_UNSPELT = re.compile("[%\\s\ufdd0-\ufdef\ufffd-\uffff]|[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMED = ("value", "label", "role", "part")
# What tools find by themselves or need for their own bookkeeping: nobody said it of the text.
_MACHINERY = (
    *("uima.", "de.tudarmstadt.ukp.dkpro.core.api.segmentation.", "de.tudarmstadt.ukp.clarin."),
    *("de.tudarmstadt.ukp.dkpro.core.api.metadata.", "de.tudarmstadt.ukp.dkpro.core.api.lexmorph."),
    *("de.tudarmstadt.ukp.dkpro.core.api.syntax.", "de.tudarmstadt.ukp.inception.api."),
)


def spelt(id: str) -> str:
    """An id as a word that XML gives back as it was."""
    return _UNSPELT.sub(lambda found: quote(found[0], safe=""), id)


def read(data: bytes, file: str) -> Bundle:
    """The texts and what was annotated in them, ours or foreign; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The texts and what was annotated in them; a foreign text that a document has is that document.

    A zip of XMI files with a ``TypeSystem.xml``, or one XMI of our types. Problem WRONG_FORMAT for a zip
    without XMI, TOO_LARGE, or BAD_CONTENT with the member.
    """
    members = unpack_folder(data, file, (XMI, ".xml", ABOUT)) if data.startswith(_ZIP_HEAD) else {XMI: data}
    named = {name.rpartition("/")[2]: content for name, content in members.items()}
    types = named.get(TYPES, named.get("typesystem.xml"))
    texts = {
        name.removesuffix(XMI): read_cas(content, types, file, name)
        for name, content in told_of(iter(members.items()), len(members))
        if name.endswith(XMI)
    }
    record = our_record(named[ABOUT].decode(errors="replace")) if ABOUT in named else None
    if not texts and record is None:
        raise Problem(Wrong.WRONG_FORMAT, file, f"*{XMI}", detail=Fault.MISSING_MEMBER)
    try:
        return _ours(record, texts, file) if record is not None else _foreign(texts, documents, file)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error


def _ours(about: Record, texts: Mapping[str, CasText], file: str) -> Bundle:
    around = dict(about)
    held = around.pop("documents", None)
    if not isinstance(held, dict):
        raise RecordError("documents", Fault.WRONG_TYPE)
    documents: list[Document] = []
    told: list[Told] = []
    for name, cas in texts.items():
        entry = held.get(name.rpartition("/")[2], {MARK: 1, "id": name or "text", "title": name})
        if not isinstance(entry, dict):
            raise RecordError(f"documents.{name}", Fault.WRONG_TYPE)
        document = opened_document(entry, cas.text, sayable, f"documents.{name}")
        documents.append(document)
        told += _linked(cas, name, _our_stretch).told(document.id)
    return opened(around, documents, told, file)


def _foreign(texts: Mapping[str, CasText], documents: Sequence[Document], file: str) -> Bundle:
    made = Foreign("cas-xmi", "UIMA CAS", documents)
    for name, cas in texts.items():
        document = made.document(cas.text, name, title=name.rpartition("/")[2])
        _linked(cas, name, _foreign_stretch).counted_in(cas.text).gathered(made, document)
    return made.bundle(file)


def _linked(cas: CasText, name: str, stretch_of: Callable[[Feature, Span, str], Stretch]) -> Linked:
    linked = Linked()
    for one in cas.annotations:
        place = f"{name}{XMI}: {one.number}"
        ends = one.values.get("Governor"), one.values.get("Dependent")
        if all(isinstance(end, int) for end in ends):
            linked.links.append(Link(_name(one), str(ends[0]), str(ends[1])))
        elif one.span is not None and not one.kind.startswith(_MACHINERY):
            linked.stretches.append(stretch_of(one, one.span, place))
    return linked


def _name(one: Feature) -> str:
    """What an annotation is called: by the feature that names it, else by its type."""
    named = (one.values.get(name) for name in _NAMED)
    words = (word for word in (*named, *one.values.values()) if isinstance(word, str))
    return next(words, one.kind.rpartition(".")[2])


def _our_stretch(one: Feature, span: Span, place: str) -> Stretch:
    labels = {Label(role, unquote(word)) for role in ROLES for word in _words(one.values.get(role.value))}
    record = our_record(_word(one, "record"))
    memo = _word(one, "memo")
    if record is not None and sayable(str(record.get("memo", ""))) != memo:
        record = {**record, "memo": memo}
    names = (HEAD,) if one.kind == STATEMENT and _word(one, "part") in ("", "content") else ()
    return Stretch(str(one.number), place, span, names, frozenset(labels), memo, record)


def _foreign_stretch(one: Feature, span: Span, place: str) -> Stretch:
    name = _name(one)
    remarks = [
        f"{feature}: {word}"
        for feature, value in one.values.items()
        for word in _words(value)
        if word != name and feature != "record"
    ]
    return Stretch(str(one.number), place, span, (name,), memo=said(remarks))


def _words(value: object) -> tuple[str, ...]:
    match value:
        case str():
            return (value,)
        case tuple():
            return tuple(word for word in value if isinstance(word, str))
    return ()


def _word(one: Feature, name: str) -> str:
    value = one.values.get(name)
    return value if isinstance(value, str) else ""
