"""The codebook changed, its entries merged and taken away, its versions kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop_app.domain.codebook import Code, Codebook, CodebookVersion, Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import entries
from desktop_app.project.identity import now
from desktop_app.store.store import Store


@dataclass(frozen=True)
class PutCodebook:
    """Change all of a codebook; what keeps its id is the same entry under whatever name.

    ``was``, if known, is the codebook as it was shown to whoever changed it. Values of fields that go are
    kept, unseen, until a field of their id comes back.
    """

    codebook: Codebook
    was: Codebook | None = None

    @property
    def name(self) -> str:
        """Change codebook."""
        return "Change codebook"

    def apply(self, store: Store) -> None:
        """Put the codebook under its number of before.

        Problem BAD_CONTENT, with the place, for one that does not hang together, IN_USE for an entry left
        out that is in use, CHANGED_ELSEWHERE where it is not as it was.
        """
        ours = entries.codebook(store, self.codebook.id)
        changed = replace(self.codebook, version=ours.version)
        if self.was is not None and ours not in (changed, replace(self.was, version=ours.version)):
            raise Problem(Wrong.CHANGED_ELSEWHERE, subject="the codebook")
        entries.check(changed)
        uses = store.code_uses(ours.id)
        for tree in Tree:
            left = {code.id for code in changed.codes(tree)}
            for code in ours.codes(tree):
                if code.id not in left and (tree, code.id) in uses:
                    raise Problem(Wrong.IN_USE, subject=code.name, detail=str(uses[tree, code.id]))
        store.put(changed)


@dataclass(frozen=True)
class DeleteCode:
    """Take an entry away; its uses go to ``into``, or are cleared, and what stands below it goes one up.

    Cleared, a stance towards a topic goes: there is nothing that it is towards. ``codebook_id`` is empty for
    the codebook that new annotations are made with.
    """

    tree: Tree
    code: str
    into: str | None = None
    codebook_id: str = ""

    @property
    def name(self) -> str:
        """Delete the entry."""
        return f"Delete {entries.called(self.tree)} {self.code}"

    def apply(self, store: Store) -> None:
        """Change the uses and put the codebook; Problem for an entry not there, or that goes into itself."""
        book = entries.codebook(store, self.codebook_id)
        gone = entries.code(book, self.tree, self.code)
        kept = entries.code(book, self.tree, self.into).id if self.into else ""
        if kept == gone.id:
            raise Problem(Wrong.BAD_VALUE, subject=f"what {gone.name} goes into", detail=gone.name)
        store.recode(book.id, self.tree, gone.id, kept)
        left = (code for code in book.codes(self.tree) if code.id != gone.id)
        above = {gone.id: gone.parent}
        store.put(book.with_codes(self.tree, _under(left, above)))


@dataclass(frozen=True)
class MergeCodes:
    """Have one entry in place of several: what was coded as the others is coded as it.

    What stands below the others stands below it, and what is not told of it is told in their words.
    """

    tree: Tree
    keep: str
    gone: tuple[str, ...]
    codebook_id: str = ""
    called: str = ""
    """What the one that is kept is called in the history."""

    @property
    def name(self) -> str:
        """Merge entries."""
        return f"Merge {entries.called(self.tree)}s into {self.called or self.keep}"

    def apply(self, store: Store) -> None:
        """Change the uses and put the codebook; Problem for an entry not there, or merged with itself."""
        book = entries.codebook(store, self.codebook_id)
        kept = entries.code(book, self.tree, self.keep)
        others = [entries.code(book, self.tree, code) for code in dict.fromkeys(self.gone)]
        if kept in others or not others:
            raise Problem(Wrong.BAD_VALUE, subject="entries to merge", detail=kept.name)
        for other in others:
            store.recode(book.id, self.tree, other.id, kept.id)
            kept = _filled(kept, other)
        gone = {other.id for other in others}
        parents = {code.id: code.parent for code in book.codes(self.tree)}
        line = _line(kept.id, parents)
        # What stands above the one that is kept cannot come to stand below it.
        above = {id_: parents[id_] if id_ in line else kept.id for id_ in gone}
        left = (kept if code.id == kept.id else code for code in book.codes(self.tree) if code.id not in gone)
        store.put(book.with_codes(self.tree, _under(left, above)))


@dataclass(frozen=True)
class KeepCodebookVersion:
    """Keep the codebook as it stands under its number, and go on under the next.

    Nothing is kept twice: without a change since the last version there is no step.
    """

    annotator: str
    note: str = ""
    codebook_id: str = ""
    time: str = field(default_factory=now)

    @property
    def name(self) -> str:
        """Keep a version of the codebook."""
        return "Keep version of the codebook"

    def apply(self, store: Store) -> None:
        """Put the version and the codebook."""
        book = entries.codebook(store, self.codebook_id)
        kept = store.codebook_versions(book.id)
        if kept and replace(kept[-1].codebook, version=book.version) == book:
            return
        number = max([book.version, *(version.codebook.version + 1 for version in kept)])
        numbered = replace(book, version=number)
        store.put(CodebookVersion(numbered, self.annotator, self.time, self.note))
        store.put(replace(book, version=number + 1))


def _under(codes: Iterable[Code], above: dict[str, str]) -> list[Code]:
    """The entries with another parent for what stands below one that is gone, by what stood above it."""
    return [replace(code, parent=_first_left(code.parent, above)) for code in codes]


def _first_left(parent: str, above: dict[str, str]) -> str:
    while parent in above:
        parent = above[parent]
    return parent


def _line(code: str, parents: dict[str, str]) -> set[str]:
    """An entry's ancestors."""
    line: set[str] = set()
    at = parents[code]
    while at and at not in line:
        line.add(at)
        at = parents.get(at, "")
    return line


def _filled(kept: Code, other: Code) -> Code:
    return replace(
        kept,
        definition=kept.definition or other.definition,
        example=kept.example or other.example,
        counter_example=kept.counter_example or other.counter_example,
        colour=kept.colour or other.colour,
        key=kept.key or other.key,
    )
