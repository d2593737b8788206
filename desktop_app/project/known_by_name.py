"""What a file knows by its name alone, taken for what the project has under that name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Stance, Statement, TargetKind
from desktop_app.formats.annotations.enclosed import is_made
from desktop_app.store.store import Store

Named = TypeVar("Named", Actor, Annotator, AnnotationSet)
Ids = Mapping[str, str]


def known_by_name(bundle: Bundle, store: Store) -> Bundle:
    """The bundle with the project's actors, annotators and sets where it has only made them for their names.

    An actor of no kind may be one of any; a set is the project's where its annotator is and its codes are
    those of the project's set. Where several are called so, or none is, what was made stays.
    """
    actors = _ids(bundle.actors, store.actors(), _same_actor)
    annotators = _ids(bundle.annotators, store.annotators(), _same_annotator)
    coded = tuple(
        replace(one, annotator_id=annotators.get(one.annotator_id, one.annotator_id)) for one in bundle.sets
    )
    books = {book.id: book for book in (*store.codebooks(), *bundle.codebooks)}
    sets = _ids(coded, store.annotation_sets(), lambda theirs, ours: _same_set(theirs, ours, books))
    left = tuple(one for one in coded if one.id not in sets)
    unused = {one.codebook_id for one in coded if one.id in sets} - {one.codebook_id for one in left}
    return replace(
        bundle,
        actors=tuple(one for one in bundle.actors if one.id not in actors),
        annotators=tuple(one for one in bundle.annotators if one.id not in annotators),
        sets=left,
        codebooks=tuple(book for book in bundle.codebooks if book.id not in unused),
        statements=tuple(_at_home(one, actors, sets) for one in bundle.statements)
        if actors or sets
        else bundle.statements,
    )


def _ids(theirs: Sequence[Named], ours: Sequence[Named], same: Callable[[Named, Named], bool]) -> Ids:
    found: dict[str, str] = {}
    for made in theirs:
        if is_made(made.id):
            called = [own.id for own in ours if own.name == made.name and same(made, own)]
            if len(called) == 1:
                found[made.id] = called[0]
    return found


def _same_actor(theirs: Actor, ours: Actor) -> bool:
    return theirs.kind in (ours.kind, ActorKind.UNKNOWN)


def _same_annotator(_theirs: Annotator, _ours: Annotator) -> bool:
    return True


def _same_set(theirs: AnnotationSet, ours: AnnotationSet, books: Mapping[str, Codebook]) -> bool:
    if (theirs.annotator_id, theirs.kind) != (ours.annotator_id, ours.kind):
        return False
    made, own = books.get(theirs.codebook_id), books.get(ours.codebook_id)
    return made is not None and own is not None and _codes(made) <= _codes(own)


def _codes(book: Codebook) -> set[tuple[str, str]]:
    trees = {"claim": book.claim_types, "topic": book.topics, "level": book.scale}
    return {(tree, code.id) for tree, codes in trees.items() for code in codes}


def _at_home(statement: Statement, actors: Ids, sets: Ids) -> Statement:
    return replace(
        statement,
        set_id=sets.get(statement.set_id, statement.set_id),
        speaker=actors.get(statement.speaker, statement.speaker),
        speaks_for=actors.get(statement.speaks_for, statement.speaks_for),
        addressee=actors.get(statement.addressee, statement.addressee),
        stances=tuple(_towards(stance, actors) for stance in statement.stances),
    )


def _towards(stance: Stance, actors: Ids) -> Stance:
    target = stance.target
    if target.kind is not TargetKind.ACTOR:
        return stance
    return replace(stance, target=replace(target, id=actors.get(target.id, target.id)))
