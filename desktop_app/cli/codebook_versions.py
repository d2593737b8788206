"""The verb ``codebook-versions``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import json_option, project_argument, words
from desktop_app.cli.printing import note, say, say_json, say_rows
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.codebook_difference import differences
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.codebook_plans import planned_return
from desktop_app.project.codebook_words import difference_words
from desktop_app.project.commands.codebooks import KeepCodebookVersion
from desktop_app.project.opening import opened
from desktop_app.project.project import Project

_PAIR = re.compile(r"([0-9]{1,9})(?::([0-9]{1,9}))?")


@click.command("codebook-versions")
@project_argument
@click.option("--keep", metavar="NOTE", type=words, help="Keep a version as the codebook stands now.")
@click.option(
    "--compare",
    metavar="A[:B]",
    help="Tell what is otherwise in version B, or in the codebook as it stands, than in version A.",
)
@click.option(
    "--return-to", "number", metavar="N", type=click.IntRange(1), help="Have the codebook as it was in N."
)
@click.option("--keep-used", is_flag=True, help="With --return-to: entries in use that N lacks stay.")
@json_option
def command(
    *,
    project: Path,
    keep: str | None,
    compare: str | None,
    number: int | None,
    keep_used: bool,
    as_json: bool,
) -> None:
    """List the versions kept of the codebook of PROJECT, the oldest first; or keep, compare or return to one.

    A line each, between tabs: number, time (UTC), annotator, note. What changed is printed a line each.

    \b
    Example:
      standpunt codebook-versions study.standpunt --keep "After the first ten articles"
    """
    asked = [each for each in (keep, compare, number) if each is not None]
    if len(asked) > 1 or (keep_used and number is None) or (as_json and asked):
        raise click.UsageError(
            "--keep, --compare, --return-to (with --keep-used) and --json go one at a time."
        )
    pair = _pair(compare) if compare is not None else None
    with opened(project, default_annotator(), write=keep is not None or number is not None) as held:
        if keep is not None:
            _keep(held, keep)
        elif pair is not None:
            _say_differences(_numbered(held, pair[0]), _numbered(held, pair[1]))
        elif number is not None:
            plan = planned_return(held, _version(held, number), keeping=keep_used)
            held.do(plan.command)
            for used in plan.kept:
                note(f"Note: “{used.name}” was not in it and stays: it is in use {used.times} times.")
            say("\n".join(" ".join(difference_words(each).split()) for each in plan.differences))
        else:
            _list(held.codebook_versions(), as_json)


def _pair(asked: str) -> tuple[int, int | None]:
    found = _PAIR.fullmatch(asked)
    if found is None:
        raise click.BadParameter(f"{asked!r} is neither a number nor two, A:B.", param_hint="--compare")
    return int(found[1]), int(found[2]) if found[2] else None


def _keep(held: Project, why: str) -> None:
    step = held.do(KeepCodebookVersion(held.annotator, why))
    versions = held.codebook_versions()
    if step is None:
        note("Note: nothing has changed since the last version; none was kept.")
    else:
        say(str(versions[-1].codebook.version))


def _say_differences(before: Codebook, after: Codebook) -> None:
    say("\n".join(" ".join(difference_words(each).split()) for each in differences(before, after)))


def _numbered(held: Project, number: int | None) -> Codebook:
    return held.codebook() if number is None else _version(held, number).codebook


def _version(held: Project, number: int) -> CodebookVersion:
    versions = held.codebook_versions()
    for version in versions:
        if version.codebook.version == number:
            return version
    there = tuple(str(version.codebook.version) for version in versions)
    raise Problem(Wrong.NOT_FOUND, subject=f"version {number} of the codebook", choices=there)


def _list(versions: Sequence[CodebookVersion], as_json: bool) -> None:
    rows: list[dict[str, Any]] = [
        {
            "number": version.codebook.version,
            "time": version.time,
            "annotator": version.annotator,
            "note": version.note,
        }
        for version in versions
    ]
    if as_json:
        say_json(rows)
    else:
        say_rows(row.values() for row in rows)
