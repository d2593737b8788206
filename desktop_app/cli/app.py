"""The verbs of ``standpunt`` under one command."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from desktop_app.cli.printing import say
from desktop_app.cli.window import Window
from desktop_app.domain.problem import Problem
from desktop_app.project.wording import worded

VERBS: Mapping[str, str] = {
    "open": "Show a project in the window.",
    "new": "Make a project.",
    "import": "Add articles, in files of many formats, to a project.",
    "documents": "List the documents of a project.",
    "suggest": "Find the quotations of a text, a corpus or a project.",
    "train": "Learn from what was decided how to find quotations.",
    "annotate": "Add a statement to a document.",
    "statements": "List the statements of a project or a document.",
    "coverage": "Tell what the coding of a project still lacks.",
    "codebook": "Show the codebook of a project.",
    "codebook-export": "Write the codebook to a file, also for other programs.",
    "codebook-import": "Take a codebook from a file into a project.",
    "codebook-versions": "List, keep, compare and return to versions of the codebook.",
    "correct": "Give a document a corrected text.",
    "undo": "Take back the last step.",
    "redo": "Do again the step that was undone last.",
    "history": "List the steps of a project.",
    "revert": "Take back one step, or all since it.",
    "trash": "List what was taken out, and bring it back.",
    "formats": "List the formats of annotation sets and of articles.",
    "export": "Write the annotation sets of a project to a file.",
    "network": "Write a discourse network of a project to a file.",
    "analyse": "Write what an analysis view of a project shows.",
    "report": "Write a report of the analysis of a project, to be read.",
    "read": "Take an annotation set from a file into a project.",
    "print": "Write an article as PDF, with its statements.",
    "check": "Look for faults in a project.",
    "backup": "Copy a project as it stands, also while it is worked in.",
    "restore": "Make a project what a backup of it is.",
    "repair": "Rescue what can be read of a damaged project.",
    "screenshot": "Draw the window into a picture.",
}
"""Every verb, in the order in which work goes, with its one line in the help."""

_INTERRUPTED = 130
_PIPE_CLOSED = 141


class Verbs(click.Group):
    """Loads the module of a verb when it is called for, and tells a Problem in one line."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The verbs in their order."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name; a usage error, with the one nearest to it, when there is none."""
        if cmd_name not in VERBS:
            from difflib import get_close_matches  # of use to nothing else

            near = get_close_matches(cmd_name, VERBS, 1)
            hint = f" Is {near[0]} meant?" if near else ""
            raise click.UsageError(f"There is no verb {cmd_name}.{hint}", ctx)
        module = import_module(f"desktop_app.cli.{cmd_name.replace('-', '_')}{'_' * iskeyword(cmd_name)}")
        command = module.command
        if not isinstance(command, click.Command):
            raise TypeError(f"{module.__name__}.command is no command")
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs from the table, so that the help loads none of them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; exit with 1 and one line for a Problem, 130 for Ctrl+C, 141 for a closed pipe."""
        try:
            return super().invoke(ctx)
        except Problem as problem:
            raise click.ClickException(worded(problem)) from problem
        except KeyboardInterrupt:
            raise click.exceptions.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            raise click.exceptions.Exit(_PIPE_CLOSED) from None


def make(window: Window) -> click.Group:
    """The command ``standpunt``; ``window`` is asked where a verb needs the window."""

    @click.group(
        "standpunt",
        cls=Verbs,
        invoke_without_command=True,
        subcommand_metavar="[VERB ...]",
        epilog="standpunt VERB --help tells more of a verb, with an example.",
        context_settings={"obj": window, "help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    @click.option(
        "--version",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_tell_version,
        help="Tell the version and exit.",
    )
    @click.pass_context
    def standpunt(context: click.Context) -> None:
        """Close reading of news: who says what, about what, for or against.

        Without a verb the window opens: at the first start on a sample project, later where you were.
        """
        if context.invoked_subcommand is None:
            context.exit(window.open(None, None))

    return standpunt


def _tell_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Tell the version and be done."""
    if wanted:
        # What it imports is of use to nothing else.
        from desktop_app.cli.version import version

        say(f"standpunt {version()}")
        context.exit()
