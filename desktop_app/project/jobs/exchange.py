"""Annotation sets written for other tools, and read from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.lost import Lost, names_in, told_together
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import replacing
from desktop_app.formats.format import HEAD, Format, Writer
from desktop_app.formats.outgoing import Exchanged, Outgoing, articles_of, held
from desktop_app.formats.pulse import paced
from desktop_app.formats.registry import by_name, file_of, recognise
from desktop_app.project.beside import beside
from desktop_app.project.duplicates import Duplicate
from desktop_app.project.gathering import READING, gathering
from desktop_app.project.incoming import Incoming, incoming, known_texts
from desktop_app.project.job import Job, Progress
from desktop_app.project.known_by_name import known_by_name
from desktop_app.project.lost_names import lost_by_name
from desktop_app.project.narrowing import narrowed
from desktop_app.project.outgoing import outgoing
from desktop_app.project.outside_files import outside_bytes
from desktop_app.project.reading import ReadBundle
from desktop_app.project.scope import Scope, documents_within, first_documents
from desktop_app.project.sharing import Sharing
from desktop_app.project.sparing import spare_projects
from desktop_app.store.store import Store
from desktop_app.store.uncollected import seldom_collected

WRITING = "writing"
PARSING = "reading the file"
COMPARING = "comparing with the project"
"""What the jobs are at."""

_PASSES = 2
"""A file is gone through to read it and to look whether it hangs together, as is what is compared."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where an annotation set was written, how many statements, and what the format could not say.

    ``lost``: the same, told once for all that it is so of, which is named.
    """

    path: Path
    statements: int
    losses: tuple[Loss, ...]
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """The command that takes an annotation set in, and what is to be told before it does.

    ``losses``: what the project keeps as its own instead. ``incoming``: what there is in the file, kind by
    kind. ``duplicates``: articles that come in although the project has them under another id.
    """

    command: ReadBundle
    losses: tuple[Loss, ...]
    format: str = ""
    incoming: tuple[Incoming, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()


_WHOLE = Scope()


def export(
    project: Path,
    format_name: str,
    path: Path,
    options: Mapping[str, str],
    *,
    scope: Scope = _WHOLE,
    suggestions: bool = False,
) -> Job[Written]:
    """Write the annotation sets of a project file; the target is replaced whole or left as it was.

    With ``suggestions`` those that nobody has decided on go along as a set of their own, which the scope's
    query does not find. Problem FILE_EXISTS where the target is a project, NOT_FOUND as ``narrowed`` tells.
    """
    write = writer(format_name, options)
    spare_projects(path)
    with project_at_a_moment(project) as (store, sharing):
        articles, outside = yield from articles_within(store, scope, sharing, suggestions=suggestions)
        with replacing(path) as file:
            losses = (*outside, *(yield from written(write, articles, file)))
        return Written(path, articles.statements, losses, lost(store, articles, losses, named=suggestions))


@contextmanager
def project_at_a_moment(project: Path) -> Iterator[tuple[Store, Sharing]]:
    """A project file as it is at one moment, and the processes that may tell of its articles."""
    with (
        closing(Sharing(project)) as sharing,
        closing(Store(project, write=False)) as store,
        store.moment(),
    ):
        yield store, sharing


def articles_within(
    store: Store, scope: Scope, sharing: Sharing | None = None, *, suggestions: bool = False
) -> Job[tuple[Outgoing, tuple[Loss, ...]]]:
    """What of a project is within a scope, at one ``moment`` of its store, and what in it points outside.

    With ``suggestions`` all of it is held, else no more than an article at a time; see ``narrowed``.
    """
    yield Progress(0, 0, READING)
    ids = documents_within(store, scope) if scope else None
    if suggestions:
        bundle = yield from gathering(store, store.document_ids() if ids is None else ids, suggestions=True)
        whole = articles_of(bundle)
    else:
        whole = outgoing(store, ids, sharing)
    return (yield from beside(lambda: narrowed(store, whole, scope), READING))


def lost(store: Store, articles: Outgoing, losses: tuple[Loss, ...], *, named: bool) -> tuple[Lost, ...]:
    """Losses told together, by the names that the articles have or, where not ``named``, the project."""
    return told_together(losses, names_in(held(articles))) if named else lost_by_name(store, losses)


def in_scope(
    project: Path, scope: Scope, *, suggestions: bool = False, first: int | None = None
) -> Job[tuple[Bundle, tuple[Loss, ...]]]:
    """What of a project file is within a scope, all of it held, and what in it points outside.

    With ``first`` no more than so many articles, those with statements before others.
    """
    # A connection of its own: the work may run beside the window, which goes on writing.
    with closing(Store(project, write=False)) as store:
        ids = documents_within(store, scope)
        few = first is not None and len(ids) > first
        if first is not None and few:
            ids = first_documents(store, scope, ids, first)
        bundle = yield from gathering(store, ids, suggestions=suggestions)
        if few:
            scope = scope.among(ids, (one.id for one in bundle.statements))
        if not scope:
            return bundle, ()
        part, outside = narrowed(store, articles_of(bundle), scope)
        return held(part), outside


def written(write: Writer, exchanged: Exchanged, out: BinaryIO) -> Job[tuple[Loss, ...]]:
    """What ``write`` could not say of something; it can be given up wherever it goes through that."""
    with seldom_collected():
        return (yield from beside(lambda: write(exchanged, out), WRITING))


def read(project: Path, path: Path, format_name: str = "") -> Job[Taken]:
    """Read an annotation set for a project file; Problem for what cannot be read or taken in.

    Without the name of a format the file tells what it is. It can be given up while a large file is gone
    through, and while it is compared with the project.
    """
    forced = by_name(format_name) if format_name else None
    yield Progress(0, 0, PARSING)
    data = outside_bytes(file_of(path))
    if not data[:HEAD].strip() and not data.strip():
        raise Problem(Wrong.EMPTY_TEXT, file=str(path))
    chosen = forced or recognise(data[:HEAD], str(path))
    bundle = yield from beside(lambda: _bundle(chosen, data, str(path), project), PARSING, _PASSES)
    taken = yield from beside(lambda: _taken(bundle, chosen.name, project), COMPARING, _PASSES)
    with closing(Store(project, write=False)) as store:
        return replace(taken, duplicates=(yield from known_texts(bundle, store)))


def writer(format_name: str, asked: Mapping[str, str]) -> Writer:
    """The writer of the format of that name, with its options as asked for.

    Problem UNKNOWN_FORMAT, ONE_WAY_FORMAT for one that is read only, NOT_FOUND for an option that it does
    not have, BAD_VALUE for a value that it does not take.
    """
    chosen = by_name(format_name)
    if chosen.write is None:
        raise Problem(Wrong.ONE_WAY_FORMAT, subject=format_name, detail="written")
    known = tuple(option.name for option in chosen.options)
    for name in asked:
        if name not in known:
            raise Problem(
                Wrong.NOT_FOUND, subject=f"option {name} of the format {chosen.name}", choices=known
            )
    return partial(chosen.write, **chosen.chosen(asked))


def _bundle(chosen: Format, data: bytes, file: str, project: Path) -> Bundle:
    if chosen.read_onto is not None:
        with closing(Store(project, write=False)) as store:
            documents = tuple(filter(None, map(store.document, paced(store.document_ids()))))
            return known_by_name(chosen.read_onto(data, file, documents), store)
    if chosen.read is not None:
        return chosen.read(data, file)
    raise Problem(Wrong.ONE_WAY_FORMAT, file=file, subject=chosen.name, detail="read")


def _taken(bundle: Bundle, format_name: str, project: Path) -> Taken:
    command = ReadBundle(bundle)
    with closing(Store(project, write=False)) as store:
        losses = command.differences(store)
        return Taken(command, losses, format_name, incoming(bundle, store))
