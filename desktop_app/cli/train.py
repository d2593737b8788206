"""The verb ``train``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli.parameters import json_option, language, project_argument
from desktop_app.cli.printing import counted, note, say, say_json
from desktop_app.cli.progress import carried_out
from desktop_app.project.jobs.training import ARTICLES, DECISIONS, Trained, train
from desktop_app.project.opening import opened


@click.command("train")
@project_argument
@click.option("--language", "tag", metavar="L", type=language, default="", help="Only this one: nl, en, de.")
@click.option("--forget", is_flag=True, help="Take away what was learned, and learn nothing.")
@json_option
def command(project: Path, tag: str, forget: bool, as_json: bool) -> None:
    """Learn from what was accepted, corrected, rejected and coded in PROJECT how to find quotations.

    On this machine, and kept in the project, one model a language. A line each: what it learned from, and the
    patterns that are proposed no more, since they were always rejected. The exit code is 1 where
    nothing was learned, for there is too little to learn from.

    \b
    Example:
      standpunt train study.standpunt
      standpunt train study.standpunt --forget
    """
    if forget and tag:
        raise click.UsageError("Give either --forget, which takes away all that was learned, or --language.")
    with opened(project) as held:
        if forget:
            held.forget_models()
            say_json([]) if as_json else say("What was learned is forgotten.")
            return
        told = carried_out(train(held.path, tag))
        for one in told:
            if one.model:
                held.keep_model(one.model)
    if as_json:
        say_json([_record(one) for one in told])
    else:
        say("\n".join(_line(one) for one in told if one.model))
    lacking = [one for one in told if one.model is None]
    if len(lacking) == len(told):
        raise click.ClickException(_too_little(lacking))
    if lacking:
        note(_too_little(lacking))


def _line(trained: Trained) -> str:
    quiet = trained.model.quiet if trained.model else ()
    rest = f" No longer proposed: {', '.join(quiet)}." if quiet else ""
    return f"{trained.language or 'no language'}: learned from {_counts(trained)}.{rest}"


def _too_little(lacking: list[Trained]) -> str:
    had = "; ".join(f"{one.language or 'no language'} has {_counts(one)}" for one in lacking)
    wanted = f"it takes {ARTICLES} articles and {DECISIONS} decisions in one language"
    return f"Too little to learn from: {wanted}{', and ' + had if had else ''}."


def _counts(trained: Trained) -> str:
    suggestions = f"{trained.accepted} accepted, {trained.corrected} corrected, {trained.rejected} rejected"
    return f"{counted(trained.documents, 'article')} ({suggestions}, {trained.coded} coded by hand)"


def _record(trained: Trained) -> dict[str, Any]:
    return {
        "language": trained.language,
        "documents": trained.documents,
        "accepted": trained.accepted,
        "corrected": trained.corrected,
        "rejected": trained.rejected,
        "coded": trained.coded,
        "learned": trained.model is not None,
        "quiet": list(trained.model.quiet) if trained.model else [],
    }
