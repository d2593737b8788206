"""What would become of the codebook, shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.codebook_difference import Difference, differences
from desktop_app.domain.codebook_merge import as_ours, conflicts, gone, with_rest_of
from desktop_app.project.commands.codebook_files import ImportCodebook, ReturnToVersion
from desktop_app.project.project import Project


@dataclass(frozen=True, slots=True)
class InUse:
    """An entry that would go and is in use, ``times`` in claims and stances."""

    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The command, what it would change, and what it would not.

    ``conflicts``: what the file says otherwise and the codebook keeps. ``in_the_way``: entries in use, for
    which the command is refused unless it keeps them; ``kept``: those that it keeps.
    """

    command: ImportCodebook | ReturnToVersion
    differences: tuple[Difference, ...]
    conflicts: tuple[Difference, ...] = ()
    in_the_way: tuple[InUse, ...] = ()
    kept: tuple[InUse, ...] = ()


def planned_import(
    project: Project, theirs: Codebook, *, foreign: bool = False, replacing: bool, keeping: bool = False
) -> Plan:
    """What taking in a codebook would change; a ``foreign`` one has codes and says nothing of all else."""
    ours = project.codebook()
    if foreign:
        theirs = with_rest_of(theirs, ours)
    command = ImportCodebook(theirs, replacing, keeping, ours)
    against = () if replacing else conflicts(command.after(ours, frozenset()), as_ours(theirs, ours))
    return _plan(project, command, command, against)


def planned_return(project: Project, version: CodebookVersion, *, keeping: bool = False) -> Plan:
    """What going back to a version would change."""
    ours = project.codebook()
    command = ReturnToVersion(version.codebook.version, keeping, ours)
    return _plan(project, command, ImportCodebook(version.codebook, True, keeping), ())


def _plan(
    project: Project,
    command: ImportCodebook | ReturnToVersion,
    doing: ImportCodebook,
    against: tuple[Difference, ...],
) -> Plan:
    ours, uses = project.codebook(), project.code_uses()
    after = doing.after(ours, uses)
    bare = ImportCodebook(doing.codebook, doing.replacing).after(ours, uses)
    used = tuple(
        InUse(code.name, uses[tree, code.id]) for tree, code in gone(ours, bare) if (tree, code.id) in uses
    )
    told = differences(ours, after)
    return Plan(command, told, against, *(((), used) if doing.keeping else (used, ())))
