"""What our labels are called in the code tree of a REFI-QDA project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.actors import Actor
from desktop_app.domain.codebook import Code, Codebook, Tree
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.qdpx_code_tree import QdaCode, nested
from desktop_app.formats.annotations.seen_statement import PARTS, Label, Role
from desktop_app.formats.codebooks.qdc_terms import TREES, guid

_PEOPLE = {Role.SPEAKER: "Speaker", Role.SPEAKS_FOR: "Speaks for", Role.ADDRESSEE: "Addressee"}
_PART_NAMES = {"source": "Words of the source", "cue": "Words of saying"}
_ROLES = {Tree.CLAIM_TYPE: Role.CLAIM_TYPE, Tree.TOPIC: Role.TOPIC, Tree.LEVEL: Role.LEVEL}


class CodeTrees:
    """A tree for each list of each codebook, for the actors in each part they have, the kinds, the words.

    A code has the GUID that it has in a codebook file, so that a program that has the codebook knows it.
    """

    def __init__(self, codebooks: Sequence[Codebook], actors: Sequence[Actor]) -> None:
        self.labels: dict[str, Label] = {}
        self.parts: dict[str, str] = {}
        self._named: dict[tuple[str, Label], str] = {}
        self.trees = tuple(tree for tree in self._trees(codebooks, actors) if tree.below)

    def guid_of(self, label: Label, codebook_id: str) -> str:
        """The GUID of the code that a label is in a set coded with that codebook."""
        return self._named[codebook_id if label.role in _ROLES.values() else "", label]

    def part_guid(self, part: str) -> str:
        """The GUID of the code that marks the words of a source or of a cue."""
        return next(name for name, marked in self.parts.items() if marked == part)

    def _trees(self, codebooks: Sequence[Codebook], actors: Sequence[Actor]) -> Iterator[QdaCode]:
        for codebook in codebooks:
            for tree, role in _ROLES.items():

                def named(code: Code, tree: Tree = tree, role: Role = role, book: str = codebook.id) -> str:
                    return self._name(Label(role, code.id), book, book, tree.value, code.id)

                title = f"{TREES[tree]} ({codebook.name})" if len(codebooks) > 1 else TREES[tree]
                yield _tree(title, nested(codebook.codes(tree), named), codebook.id, tree.value)
        for role, title in _PEOPLE.items():
            people = [
                QdaCode(
                    self._name(Label(role, one.id), "", role.value, one.id), one.name, one.notes, one.colour
                )
                for one in actors
            ]
            yield _tree(title, people, role.value)
        kinds = [
            QdaCode(self._name(Label(Role.KIND, kind.value), "", "kind", kind.value), kind.value)
            for kind in Kind
            if kind.value
        ]
        yield _tree("Kind", kinds, "kind")
        self.parts = {guid("part", part): part for part in PARTS[1:]}
        yield _tree("Words", [QdaCode(one, _PART_NAMES[part]) for one, part in self.parts.items()], "words")

    def _name(self, label: Label, codebook_id: str, *path: str) -> str:
        name = guid(*path)
        while name in self.labels:  # an id that is a GUID may be that of something else as well
            name = guid(*path[:-1], f"not {name}")
        self.labels[name] = label
        self._named[codebook_id, label] = name
        return name


def _tree(title: str, codes: Sequence[QdaCode], *path: str) -> QdaCode:
    return QdaCode(guid("tree", *path, "root"), title, codable=False, below=tuple(codes))


@dataclass(frozen=True, slots=True)
class CodeNames:
    """Which label, or which part of a statement, a code of the file stands for."""

    labels: Mapping[str, Label]
    parts: Mapping[str, str]

    @classmethod
    def of(cls, found: Sequence[QdaCode], ours: CodeTrees) -> CodeNames:
        """Told by GUID or, where a tool gave new ones, by the names on the way to the code."""
        by_path = {path: code.guid for path, code in _paths(ours.trees)}
        known = {**ours.labels, **ours.parts}
        meant = {
            code.guid: code.guid if code.guid in known else by_path.get(path, "")
            for path, code in _paths(found)
        }
        return cls(
            {said: ours.labels[guid] for said, guid in meant.items() if guid in ours.labels},
            {said: ours.parts[guid] for said, guid in meant.items() if guid in ours.parts},
        )


def _paths(codes: Sequence[QdaCode]) -> Iterator[tuple[tuple[str, ...], QdaCode]]:
    for code in codes:
        yield (code.name,), code
        yield from (((code.name, *path), below) for path, below in _paths(code.below))
