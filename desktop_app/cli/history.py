"""The verb ``history``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import note, say_json, say_rows
from desktop_app.domain.history import Altered, Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.opening import opened
from desktop_app.project.project import Project

_KINDS = ("document", "statement", "actor", "codebook", "annotation_set")


@click.command("history")
@project_argument
@click.option("--document", metavar="ID", help="Only steps that changed this document or anything in it.")
@click.option("--of", "object_", metavar="ID", help="Only steps that changed the object with this id.")
@click.option("--annotator", metavar="NAME", help="Only the steps of one annotator.")
@click.option("--step", metavar="NUMBER", type=int, help="What one step changed, before and after.")
@json_option
def command(
    project: Path,
    *,
    document: str | None,
    object_: str | None,
    annotator: str | None,
    step: int | None,
    as_json: bool,
) -> None:
    """List the steps of PROJECT, the oldest first.

    A line each, between tabs: number, time (UTC), annotator, state (done, undone, or dropped: overtaken while
    undone), name. With --step a line for each thing that the step changed: kind, id, deed (added, changed or
    deleted), what is told of it, before, after.

    \b
    Example:
      standpunt history study.standpunt
      standpunt history study.standpunt --annotator Ines
      standpunt history study.standpunt --step 12
    """
    with opened(project, write=False) as held:
        if step is not None:
            _tell(held, step, as_json=as_json)
            return
        steps = _asked(held, document, object_, annotator, as_json=as_json)
    if as_json:
        say_json([_row(each) for each in steps])
    else:
        say_rows((each.number, each.time, each.annotator, each.state.value, each.name) for each in steps)


def _asked(
    held: Project, document: str | None, object_: str | None, annotator: str | None, *, as_json: bool
) -> tuple[Step, ...]:
    steps = held.history(touched=as_json)
    if document is not None:
        steps = _among(steps, held.history_of("document", document))
    if object_ is not None:
        steps = _among(steps, frozenset().union(*(held.history_of(kind, object_) for kind in _KINDS)))
    return tuple(step for step in steps if annotator in (None, step.annotator))


def _among(steps: tuple[Step, ...], numbers: frozenset[int]) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.number in numbers)


def _tell(held: Project, step: int, *, as_json: bool) -> None:
    altered, whole = held.altered(step)
    if not altered:
        raise Problem(Wrong.NOT_FOUND, subject=f"step {step}")
    if as_json:
        say_json([_altered(each) for each in altered])
    else:
        say_rows(
            (each.kind, each.id, each.deed.value, part.label, part.before, part.after)
            for each in altered
            for part in each.parts
        )
    if not whole:
        note("Note: only the first of what it changed is told.")


def _altered(each: Altered) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "id": each.id,
        "name": each.name,
        "deed": each.deed.value,
        "parts": [part._asdict() for part in each.parts],
    }


def _row(step: Step) -> dict[str, Any]:
    return {
        "number": step.number,
        "id": step.id,
        "name": step.name,
        "annotator": step.annotator,
        "time": step.time,
        "state": step.state.value,
        "touched": [{"kind": kind, "id": id_} for kind, id_ in sorted(step.touched)],
    }
