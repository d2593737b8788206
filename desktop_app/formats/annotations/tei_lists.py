"""What a TEI file says besides the texts: who there is, what can be coded, what is known of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Code, Codebook, Tree
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.tei_tag import ID, Tag

_W3C_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ENTRY = {ActorKind.PERSON: "person", ActorKind.UNKNOWN: "person"}


def element(tag: str, words: str = "", **attributes: str) -> Tag:
    """An element of TEI with these words in it; attributes without a value are left out."""
    made = Tag(tag)
    made.say(words)
    for name, value in attributes.items():
        if value:
            made.set(name.rstrip("_"), value)
    return made


def holding(tag: str, inside: Iterable[Tag], **attributes: str) -> Tag:
    """An element of TEI with these elements in it."""
    made = element(tag, **attributes)
    made.extend(inside)
    return made


def codes(bundle: Bundle) -> dict[tuple[str, Tree, str], str]:
    """How each entry of each codebook is named in the file: by its place, as ids may hold any letter."""
    return {
        (book.id, tree, code.id): f"b{number}-{tree.value.replace('_', '-')}-{place}"
        for number, book in enumerate(bundle.codebooks, 1)
        for tree in Tree
        for place, code in enumerate(book.codes(tree), 1)
    }


def taxonomies(bundle: Bundle, names: Mapping[tuple[str, Tree, str], str]) -> Tag:
    """The codebooks as taxonomies, and the kinds of statement as one more."""
    kinds = [
        holding("category", [element("catDesc", kind.value)], n=kind.value) for kind in Kind if kind.value
    ]
    for kind in kinds:
        kind.set(ID, f"kind-{kind.attributes['n']}")
    made = [holding("taxonomy", kinds, n="kind")]
    made += [
        holding("taxonomy", _categories(book, tree, "", names), n=f"{book.id} {tree.value}")
        for book in bundle.codebooks
        for tree in Tree
        if book.codes(tree)
    ]
    return holding("classDecl", made)


def _categories(
    book: Codebook, tree: Tree, above: str, names: Mapping[tuple[str, Tree, str], str]
) -> Iterable[Tag]:
    for code in book.codes(tree):
        if code.parent == above:
            category = holding("category", _told(code), n=code.id)
            category.set(ID, names[book.id, tree, code.id])
            category.extend(list(_categories(book, tree, code.id, names)))
            yield category


def _told(code: Code) -> Iterable[Tag]:
    yield element("catDesc", code.name)
    for what in (code.definition, code.example, code.counter_example):
        if what:
            yield element("catDesc", what)


def actors(bundle: Bundle, names: Mapping[str, str]) -> Iterable[Tag]:
    """Persons in one list, all other actors in another."""
    people = [_actor(actor, names[actor.id]) for actor in bundle.actors if actor.kind in _ENTRY]
    others = [_actor(actor, names[actor.id]) for actor in bundle.actors if actor.kind not in _ENTRY]
    if people:
        yield holding("listPerson", people)
    if others:
        yield holding("listOrg", others)


def _actor(actor: Actor, name: str) -> Tag:
    person = actor.kind in _ENTRY
    named = "persName" if person else "orgName"
    made = holding(
        "person" if person else "org", [element(named, called) for called in (actor.name, *actor.aliases)]
    )
    made.set(ID, name)
    made.set("n", actor.id)
    if person:
        made.extend(
            element(
                "affiliation",
                f"{each.role} {each.organisation}".strip(),
                from_=_date(each.since),
                to=_date(each.until),
            )
            for each in actor.affiliations
        )
    if not person:
        made.set("type", actor.kind.value)
    if actor.wikidata:
        made.append(element("idno", actor.wikidata, type="wikidata"))
    if actor.notes:
        made.append(element("note", actor.notes))
    return made


def header(title: str, source: Tag, *more: Tag) -> Tag:
    """A header: a title, that the file was written here, and where what it holds comes from."""
    described = Tag("fileDesc")
    described.append(holding("titleStmt", [element("title", title or "Untitled")]))
    described.take((_PUBLISHED,))
    described.append(source)
    return holding("teiHeader", [described, *more])


_PUBLISHED = holding("publicationStmt", [element("p", "An annotation set written by Standpunt.")]).told()


def source_of(document: Document) -> Tag:
    """Where an article appeared."""
    told: list[Tag] = []
    for words, tag, attributes in (
        (document.title, "title", {"level": "a"}),
        (document.outlet, "title", {"level": "j"}),
        (document.byline, "author", {}),
        (document.date, "date", {"when": _date(document.date)}),
        (document.section, "biblScope", {"unit": "section"}),
        (document.address, "idno", {"type": "URI"}),
    ):
        if words:
            told.append(element(tag, words, **attributes))
    return holding("sourceDesc", [holding("bibl", told or [element("title", document.id)])])


def language_of(document: Document) -> str:
    """The article's language, where it is one that XML can name."""
    return document.language if _TAG.fullmatch(document.language) else ""


def _date(date: str) -> str:
    return date if _W3C_DATE.fullmatch(date) else ""
